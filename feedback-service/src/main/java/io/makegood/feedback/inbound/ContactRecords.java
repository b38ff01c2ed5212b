package io.makegood.feedback.inbound;

import io.makegood.feedback.contacts.Contact;
import io.makegood.feedback.contacts.RecordContacts;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.Integrations;
import io.makegood.feedback.text.Checks;
import io.makegood.kit.inbox.Decoded;
import io.makegood.kit.inbox.EventBatches;
import io.makegood.kit.inbox.RawRecord;
import io.makegood.kit.inbox.RecordConsumer;
import io.makegood.kit.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of contacts from other systems, on the shared topic and on one of an integration's own. */
@ApplicationScoped
public class ContactRecords implements RecordConsumer<ContactMessage> {

    private final EventBatches batches;
    private final ContactReader reader;
    private final Integrations integrations;
    private final RecordContacts recordContacts;
    private final Clock clock;

    ContactRecords(
            EventBatches batches,
            ContactReader reader,
            Integrations integrations,
            RecordContacts recordContacts,
            Clock clock) {
        this.batches = batches;
        this.reader = reader;
        this.integrations = integrations;
        this.recordContacts = recordContacts;
        this.clock = clock;
    }

    @Incoming("contacts")
    @Blocking
    public void consume(ConsumerRecords<byte[], byte[]> records) {
        batches.consume(this, records);
    }

    @Override
    public String name() {
        return "feedback.contacts";
    }

    @Override
    public Decoded<ContactMessage> decode(RawRecord record) {
        return reader.read(record);
    }

    @Override
    public void applyAll(List<ContactMessage> messages) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Integration> known = new HashMap<>();
        recordContacts.record(messages.stream()
                .map(message -> contact(message, known.computeIfAbsent(message.integration(), this::integration), now))
                .toList());
    }

    private static Contact contact(ContactMessage message, Integration integration, Instant now) {
        Checks checks = new Checks();
        Contact contact = message.contact().checked(integration, now, checks);
        checks.done();
        return contact;
    }

    private Integration integration(String name) {
        return integrations
                .byName(name)
                .orElseThrow(() -> ProblemException.notFound("The topic belongs to no integration that is known."));
    }
}
