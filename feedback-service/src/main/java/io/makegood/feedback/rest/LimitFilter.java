package io.makegood.feedback.rest;

import io.makegood.feedback.limits.RequestLimits;
import io.makegood.feedback.text.Format;
import io.makegood.kit.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Counts the requests to a public door, by address and by survey. */
@Provider
@Limited
@Priority(Priorities.AUTHENTICATION)
public class LimitFilter implements ContainerRequestFilter {

    private static final String SURVEY = "key";

    private final RequestLimits limits;
    private final RequestAddress address;

    LimitFilter(RequestLimits limits, RequestAddress address) {
        this.limits = limits;
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            limits.fromAddress(address.get());
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

    /** A browser shows what it gets. */
    private static boolean wantsPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals(MediaType.TEXT_HTML_TYPE.getSubtype()));
    }
}
