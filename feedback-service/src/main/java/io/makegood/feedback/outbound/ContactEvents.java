package io.makegood.feedback.outbound;

import io.makegood.events.EventEnvelope;
import io.makegood.events.feedback.ContactRecorded;
import io.makegood.feedback.contacts.Contact;
import io.makegood.feedback.contacts.RecordedContact;
import io.makegood.kit.outbox.NewEvent;
import io.makegood.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of contacts, under our own ids only. */
@ApplicationScoped
public class ContactEvents {

    private final Outbox outbox;

    ContactEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The ids of the events, by contact. */
    public Map<String, String> recorded(List<RecordedContact> contacts) {
        return outbox.append(contacts.stream().map(ContactEvents::event).toList()).stream()
                .collect(Collectors.toMap(EventEnvelope::subject, EventEnvelope::id));
    }

    private static NewEvent event(RecordedContact recorded) {
        return new NewEvent(
                recorded.contactId(), data(recorded), recorded.contact().receivedAt(), recorded.correlationId(), null);
    }

    static ContactRecorded data(RecordedContact recorded) {
        Contact contact = recorded.contact();
        return new ContactRecorded(
                recorded.contactId(),
                contact.kind(),
                contact.unit(),
                contact.occurredAt(),
                contact.receivedAt(),
                recorded.customerId(),
                contact.employeeId());
    }
}
