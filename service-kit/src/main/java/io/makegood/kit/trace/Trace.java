package io.makegood.kit.trace;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The distributed trace of the current work (W3C Trace Context): in every log line, and handed on to the events that follow. */
public final class Trace {

    private static final String TRACEPARENT = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** Null where nobody traces. */
    public static String current() {
        Object traceparent = MDC.get(TRACEPARENT);
        return traceparent == null ? null : traceparent.toString();
    }

    /** What somebody sent, if it has exactly the form; else null: a broken trace is passed over, and harms nothing. */
    public static String wellFormed(String traceparent) {
        return traceparent != null && FORM.matcher(traceparent).matches() ? traceparent : null;
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
