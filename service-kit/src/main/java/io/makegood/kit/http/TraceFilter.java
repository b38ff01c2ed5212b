package io.makegood.kit.http;

import io.makegood.kit.trace.Trace;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes over the caller's trace (W3C Trace Context), so that it stands in the log and in the events that follow. A header
 * that is not exactly of that form is passed over.
 */
class TraceFilter {

    @ServerRequestFilter(preMatching = true)
    void takeOver(ContainerRequestContext request) {
        Trace.begin(Trace.wellFormed(request.getHeaderString("traceparent")));
    }
}
