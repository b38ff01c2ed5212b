package io.makegood.events;

import java.time.Instant;
import java.util.Objects;

/**
 * An event with its CloudEvents attributes.
 *
 * @param id the event's own id, unique within its source
 * @param source who published it, such as {@code /makegood/feedback}
 * @param subject the aggregate that it is about; also the Kafka key
 * @param time when it became a fact
 * @param correlationId the thread from the first contact to the last reward
 * @param causationId id of the event or request that led to this one; may be null
 * @param aggVersion 1..n per aggregate without a gap
 * @param traceparent W3C trace context; may be null
 */
public record EventEnvelope(
        String id,
        EventType type,
        String source,
        String subject,
        Instant time,
        String correlationId,
        String causationId,
        long aggVersion,
        String traceparent,
        EventData data) {

    public EventEnvelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(data, "data");
        if (aggVersion < 1) {
            throw new IllegalArgumentException("aggVersion starts at 1");
        }
    }

    /** The payload as the type that the caller knows from {@link #type()}. */
    public <T extends EventData> T data(Class<T> type) {
        return type.cast(data);
    }
}
