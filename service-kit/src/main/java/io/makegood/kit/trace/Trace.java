package io.makegood.kit.trace;

import org.jboss.logging.MDC;

/** The distributed trace of the current work (W3C Trace Context): in every log line, and handed on to the events that follow. */
public final class Trace {

    private static final String TRACEPARENT = "traceparent";

    private Trace() {}

    /** Null where nobody traces. */
    public static String current() {
        Object traceparent = MDC.get(TRACEPARENT);
        return traceparent == null ? null : traceparent.toString();
    }

    public static void begin(String traceparent) {
        if (traceparent != null) {
            MDC.put(TRACEPARENT, traceparent);
        }
    }

    public static void end() {
        MDC.remove(TRACEPARENT);
    }
}
