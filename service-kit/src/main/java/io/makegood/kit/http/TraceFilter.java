package io.makegood.kit.http;

import io.makegood.kit.trace.Trace;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes over the caller's trace (W3C Trace Context), so that it stands in the log and in the events that follow. A header
 * that is not exactly of that form is passed over.
 */
class TraceFilter {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @ServerRequestFilter(preMatching = true)
    void takeOver(ContainerRequestContext request) {
        String traceparent = request.getHeaderString("traceparent");
        if (traceparent != null && TRACEPARENT.matcher(traceparent).matches()) {
            Trace.begin(traceparent);
        }
    }
}
