package io.makegood.kit.inbox;

import io.makegood.events.EventEnvelope;
import io.makegood.kit.trace.Trace;
import org.jboss.logging.MDC;

/** Puts the thread that is being worked on into every log line, and hands its trace on to the events that follow. */
final class EventContext {

    private static final String CORRELATION_ID = "correlationId";
    private static final String EVENT_ID = "eventId";

    private EventContext() {}

    static void during(EventEnvelope event, Runnable work) {
        MDC.put(CORRELATION_ID, event.correlationId());
        MDC.put(EVENT_ID, event.id());
        Trace.begin(event.traceparent());
        try {
            work.run();
        } finally {
            MDC.remove(CORRELATION_ID);
            MDC.remove(EVENT_ID);
            Trace.end();
        }
    }
}
