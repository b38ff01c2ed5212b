package io.makegood.recovery.cases;

import io.makegood.kit.trace.Trace;

/**
 * What led to a fact.
 *
 * @param correlationId the thread that it belongs to
 * @param eventId the event behind it; null where there is none
 * @param traceparent the distributed trace that it belongs to; null where nobody traces
 */
public record Cause(String correlationId, String eventId, String traceparent) {

    /** In the trace of the work that is done just now. */
    public Cause(String correlationId, String eventId) {
        this(correlationId, eventId, Trace.current());
    }
}
