package io.makegood.feedback.contacts;

import io.makegood.feedback.customers.CustomerKey;
import io.makegood.feedback.customers.Customers;
import io.makegood.feedback.outbound.ContactEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in contacts and tells everybody else of the new ones. A contact told again changes nothing. */
@ApplicationScoped
public class RecordContacts {

    private final Contacts contacts;
    private final Customers customers;
    private final ContactEvents events;

    RecordContacts(Contacts contacts, Customers customers, ContactEvents events) {
        this.contacts = contacts;
        this.customers = customers;
        this.events = events;
    }

    @Transactional
    public ContactThread record(Contact contact) {
        record(List.of(contact));
        return contacts.byName(contact.name()).orElseThrow();
    }

    /**
     * @throws ContactIdReused if one of them has the id of another; then none is recorded
     */
    @Transactional
    public void record(List<Contact> told) {
        // Sorted, so that two transactions lock the same customers and contacts in the same order.
        List<Contact> ordered =
                told.stream().sorted(Comparator.comparing(Contact::name)).toList();
        Map<CustomerKey, String> ids = customers.known(ordered.stream()
                .map(Contact::customer)
                .flatMap(Optional::stream)
                .toList());
        Map<ContactName, ContactThread> threads =
                contacts.named(ordered.stream().map(Contact::name).toList());
        List<RecordedContact> fresh = new ArrayList<>();
        for (Contact contact : ordered) {
            ContactThread thread = threads.get(contact.name());
            String customerId =
                    contact.customer().map(claim -> ids.get(claim.key())).orElse(null);
            RecordedContact recorded =
                    new RecordedContact(thread.contactId(), thread.correlationId(), customerId, contact);
            if (isNew(recorded, thread)) {
                fresh.add(recorded);
            }
        }
        events.recorded(fresh).forEach(contacts::told);
    }

    private boolean isNew(RecordedContact recorded, ContactThread thread) {
        if (!thread.isRecorded() && contacts.fill(recorded)) {
            return true;
        }
        String known = contacts.byName(thread.name()).orElseThrow().contentHash();
        if (!recorded.contact().contentHash().equals(known)) {
            throw new ContactIdReused();
        }
        return false;
    }
}
