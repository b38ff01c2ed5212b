package io.makegood.kit.inbox;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import java.util.List;
import java.util.Set;

/** Reads events of Makegood's own topics. Types that are not wanted are passed over. */
public interface EventConsumer extends RecordConsumer<EventEnvelope> {

    /** The types that have an effect here. */
    Set<EventType> types();

    /** The effect of one event, within a transaction. */
    void apply(EventEnvelope event);

    @Override
    default void applyAll(List<EventEnvelope> events) {
        events.forEach(event -> inContextOf(event, () -> apply(event)));
    }

    /** With the thread of the event in every log line, and its trace handed on to the events that follow. */
    default void inContextOf(EventEnvelope event, Runnable work) {
        EventContext.during(event, work);
    }

    @Override
    default String subjectOf(RawRecord unreadable) {
        return EventReader.subject(unreadable);
    }

    @Override
    default Decoded<EventEnvelope> decode(RawRecord record) {
        return EventReader.read(record, types());
    }
}
