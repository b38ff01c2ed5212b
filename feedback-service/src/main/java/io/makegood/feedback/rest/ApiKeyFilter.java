package io.makegood.feedback.rest;

import io.makegood.feedback.integrations.Caller;
import io.makegood.feedback.integrations.CheckApiKey;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.limits.RequestLimits;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Looks at the API key before anybody looks at the body. */
@Provider
@NeedsScope(Scope.FEEDBACK_WRITE) // the value does not matter for the binding
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {

    static final String HEADER = "X-Api-Key";

    private final CheckApiKey keys;
    private final CallingIntegration calling;
    private final RequestLimits limits;

    @Context
    ResourceInfo resource;

    ApiKeyFilter(CheckApiKey keys, CallingIntegration calling, RequestLimits limits) {
        this.keys = keys;
        this.calling = calling;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Scope needed =
                resource.getResourceMethod().getAnnotation(NeedsScope.class).value();
        Caller caller = keys.caller(request.getHeaderString(HEADER), needed);
        limits.ofIntegration(caller.integration().name());
        calling.is(caller);
    }
}
