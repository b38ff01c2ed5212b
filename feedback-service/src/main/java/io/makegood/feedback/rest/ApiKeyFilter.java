package io.makegood.feedback.rest;

import io.makegood.feedback.integrations.Caller;
import io.makegood.feedback.integrations.CheckApiKey;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.limits.ClientAddress;
import io.makegood.feedback.limits.RequestLimits;
import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
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
    private final RequestAddress address;

    @Context
    ResourceInfo resource;

    ApiKeyFilter(CheckApiKey keys, CallingIntegration calling, RequestLimits limits, RequestAddress address) {
        this.keys = keys;
        this.calling = calling;
        this.limits = limits;
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Scope needed =
                resource.getResourceMethod().getAnnotation(NeedsScope.class).value();
        Caller caller = caller(request.getHeaderString(HEADER), address.get());
        limits.ofIntegration(caller.integration().name());
        if (!caller.may(needed)) {
            throw ProblemException.forbidden("This key does not have the scope " + needed.text() + ".");
        }
        calling.is(caller);
    }

    private Caller caller(String key, ClientAddress address) {
        if (!keys.isKnown(key)) {
            limits.beforeUnknownKey(address);
        }
        return keys.caller(key).orElseThrow(() -> {
            limits.wrongKey(address);
            return unauthorized();
        });
    }

    private static ProblemException unauthorized() {
        return new ProblemException(
                Problem.of(401, "unauthorized", "A valid API key is needed.", "Send it in the header X-Api-Key."));
    }
}
