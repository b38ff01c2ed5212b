package io.makegood.kit.outbox;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.kit.reconciliation.EventTallies;
import io.makegood.kit.reconciliation.Outcome;
import io.makegood.kit.reconciliation.Tally;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where a service puts what it has to tell, in the transaction that made it true: either both are kept or neither. The
 * relay brings it to Kafka after the commit.
 */
@ApplicationScoped
public class Outbox {

    /** What Kafka takes at most, less room for the headers. */
    static final int MAX_BYTES = 900_000;

    private final OutboxRows rows;
    private final OutboxRelay relay;
    private final Ids ids;
    private final EventTallies tallies;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            OutboxRows rows,
            OutboxRelay relay,
            Ids ids,
            EventTallies tallies,
            TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.tallies = tallies;
        this.relay = relay;
        this.ids = ids;
        this.transaction = transaction;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public EventEnvelope append(NewEvent event) {
        return append(List.of(event)).get(0);
    }

    /**
     * Appends the events of one transaction, those of an aggregate in the order given.
     *
     * @return the events as they will be published, sorted by subject
     * @throws IllegalArgumentException if one is larger than Kafka takes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EventEnvelope> append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        // In order of subject, so that two transactions lock the same aggregates in the same order.
        List<NewEvent> ordered =
                events.stream().sorted(Comparator.comparing(NewEvent::subject)).toList();
        Map<String, Long> last = rows.raiseVersions(ordered);
        List<OutboxRow> written = new VersionedRows(last).of(ordered, this::row);
        rows.insert(written);
        tallies.add(accepted(written));
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
        return written.stream().map(OutboxRow::envelope).toList();
    }

    private static Tally accepted(List<OutboxRow> written) {
        Tally tally = new Tally();
        written.stream()
                .map(OutboxRow::envelope)
                .forEach(event -> tally.add(event.time(), event.type().topic().topicName(), "", Outcome.ACCEPTED, 1));
        return tally;
    }

    private OutboxRow row(NewEvent event, long version) {
        EventType type = EventType.of(event.data());
        String json = EventJson.write(event.data());
        int size = json.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException("an event of " + size + " bytes is larger than Kafka takes");
        }
        EventEnvelope envelope = new EventEnvelope(
                ids.next(),
                type,
                type.topic().source(),
                event.subject(),
                event.time(),
                event.correlationId(),
                event.causationId(),
                version,
                event.traceparent(),
                event.data());
        return new OutboxRow(envelope, json);
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
