package io.makegood.feedback.rest;

import io.makegood.feedback.limits.ClientAddress;
import io.makegood.feedback.limits.RequestLimits;
import io.makegood.feedback.text.Format;
import io.makegood.kit.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Counts the requests to a public door, by address and by survey. The address is the connection's: what a header says of
 * it counts only where the operator said that a proxy stands in front ({@code quarkus.http.proxy}).
 */
@Provider
@Limited
@Priority(Priorities.AUTHENTICATION)
public class LimitFilter implements ContainerRequestFilter {

    private static final String SURVEY = "key";

    private final RequestLimits limits;
    private final CurrentVertxRequest current;

    LimitFilter(RequestLimits limits, CurrentVertxRequest current) {
        this.limits = limits;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            limits.fromAddress(address());
            String survey = request.getUriInfo().getPathParameters().getFirst(SURVEY);
            // What can be no key is looked up nowhere, and would only take room.
            if (survey != null && Format.SURVEY_KEY.matches(survey)) {
                limits.aboutSurvey(survey);
            }
        } catch (ProblemException tooMany) {
            if (!wantsPage(request)) {
                throw tooMany;
            }
            request.abortWith(HtmlPages.problem(tooMany));
        }
    }

    private ClientAddress address() {
        SocketAddress remote = current.getCurrent().request().remoteAddress();
        return ClientAddress.of(remote == null || remote.host() == null ? "gone" : remote.host());
    }

    /** A browser shows what it gets. */
    private static boolean wantsPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals(MediaType.TEXT_HTML_TYPE.getSubtype()));
    }
}
