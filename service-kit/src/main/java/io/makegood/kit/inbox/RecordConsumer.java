package io.makegood.kit.inbox;

import io.makegood.events.UnreadableEvent;
import java.util.List;

/**
 * One purpose for which a service reads from Kafka.
 *
 * @param <E> what a record is read as
 */
public interface RecordConsumer<E> {

    /** Name in inbox and quarantine, {@code <service>.<purpose>}; also the consumer group. */
    String name();

    /**
     * Reads a record. No side effect.
     *
     * @throws UnreadableEvent with a reason that repeats nothing of the content: the record goes to quarantine
     */
    Decoded<E> decode(RawRecord record);

    /** The aggregate of a record that could not be read, whose later events must wait; null where no order is promised. */
    default String subjectOf(RawRecord unreadable) {
        return null;
    }

    /** The effects of new messages, in order, within one transaction. Whatever it throws rolls back all of them. */
    void applyAll(List<E> events);
}
