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
        events.forEach(event -> EventContext.during(event, () -> apply(event)));
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
