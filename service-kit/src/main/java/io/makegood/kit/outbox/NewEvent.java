package io.makegood.kit.outbox;

import io.makegood.events.EventData;
import io.makegood.kit.trace.Trace;
import java.time.Instant;

/**
 * A fact to be published.
 *
 * @param subject the aggregate that it is about; the Kafka key
 * @param time when it became a fact
 * @param correlationId the thread that it belongs to
 * @param causationId id of the event or request that led to it; may be null
 * @param traceparent the distributed trace that it belongs to; may be null
 */
public record NewEvent(
        String subject, EventData data, Instant time, String correlationId, String causationId, String traceparent) {

    /** Of the work that is done just now. */
    public NewEvent(String subject, EventData data, Instant time, String correlationId, String causationId) {
        this(subject, data, time, correlationId, causationId, Trace.current());
    }
}
