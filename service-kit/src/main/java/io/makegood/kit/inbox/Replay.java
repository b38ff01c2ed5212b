package io.makegood.kit.inbox;

import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.quarantine.QuarantinedRecord;
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
    public void apply(QuarantinedRecord quarantined) {
        consumers.stream()
                .filter(consumer -> consumer.name().equals(quarantined.consumer()))
                .findFirst()
                .ifPresentOrElse(consumer -> apply(consumer, quarantined.record()), () -> {
                    throw ProblemException.conflict(
                            "no-consumer", "Nothing here reads for this purpose any more.", quarantined.consumer());
                });
    }

    private <E> void apply(RecordConsumer<E> consumer, RawRecord record) {
        Reading<E> reading = Reading.of(consumer, record);
        if (reading.isUnreadable()) {
            throw ProblemException.conflict(
                    "still-unreadable", "The record still cannot be read.", reading.unreadable());
        }
        if (reading.isMessage()
                && !inbox.enter(consumer.name(), Map.of(reading.id(), reading.contentHash()))
                        .isEmpty()) {
            consumer.applyAll(List.of(reading.decoded().event()));
        }
    }
}
