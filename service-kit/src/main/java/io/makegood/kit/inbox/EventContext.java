package io.makegood.kit.inbox;

import io.makegood.events.EventEnvelope;
import org.jboss.logging.MDC;

/** Puts the thread that is being worked on into every log line, and hands its trace on to the events that follow. */
final class EventContext {

    private static final String CORRELATION_ID = "correlationId";
    private static final String EVENT_ID = "eventId";
    private static final String TRACEPARENT = "traceparent";

    private EventContext() {}

    static void during(EventEnvelope event, Runnable work) {
        MDC.put(CORRELATION_ID, event.correlationId());
        MDC.put(EVENT_ID, event.id());
        if (event.traceparent() != null) {
            MDC.put(TRACEPARENT, event.traceparent());
        }
        try {
            work.run();
        } finally {
            MDC.remove(CORRELATION_ID);
            MDC.remove(EVENT_ID);
            MDC.remove(TRACEPARENT);
        }
    }
}
