package io.makegood.kit.inbox;

import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.quarantine.QuarantinedRecord;
import io.makegood.kit.reconciliation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;

/** Gives a record from quarantine to the consumer that it was meant for, once more. */
@ApplicationScoped
public class Replay {

    private final Instance<RecordConsumer<?>> consumers;
    private final Inbox inbox;

    Replay(@Any Instance<RecordConsumer<?>> consumers, Inbox inbox) {
        this.consumers = consumers;
        this.inbox = inbox;
    }

    /** Applies the record within the caller's transaction; a message that took effect before is passed over. */
    public Outcome apply(QuarantinedRecord quarantined) {
        String name = quarantined.entry().consumer();
        RecordConsumer<?> consumer = consumers.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.conflict(
                        "no-consumer", "Nothing here reads for this purpose any more.", name));
        return apply(consumer, quarantined.record());
    }

    /** Has the message known as one that is done with: it takes no effect when it comes again. */
    public void passOver(QuarantinedRecord quarantined) {
        consumers.stream()
                .filter(consumer -> consumer.name().equals(quarantined.entry().consumer()))
                .forEach(consumer -> passOver(consumer, quarantined.record()));
    }

    private <E> void passOver(RecordConsumer<E> consumer, RawRecord record) {
        Reading<E> reading = Reading.of(consumer, record);
        if (reading.isMessage()) {
            inbox.enter(consumer.name(), Map.of(reading.id(), reading.contentHash()));
        }
    }

    private static <E> void applied(RecordConsumer<E> consumer, Reading<E> reading) {
        try {
            consumer.applyAll(List.of(reading.decoded().event()));
        } catch (ProblemException e) {
            throw ProblemException.conflict(
                    "failed-again",
                    "It failed again, and is held as before.",
                    e.problem().title());
        }
    }

    private <E> Outcome apply(RecordConsumer<E> consumer, RawRecord record) {
        Reading<E> reading = Reading.of(consumer, record);
        if (reading.isUnreadable()) {
            throw ProblemException.conflict(
                    "still-unreadable", "The record still cannot be read.", reading.unreadable());
        }
        if (reading.isIgnored()) {
            return Outcome.IGNORED;
        }
        if (inbox.enter(consumer.name(), Map.of(reading.id(), reading.contentHash()))
                .isEmpty()) {
            return Outcome.DUPLICATE;
        }
        applied(consumer, reading);
        return Outcome.APPLIED;
    }
}
