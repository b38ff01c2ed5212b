package io.makegood.console.web;

import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses whatever changes something and does not come out of one of our own forms. */
public class CsrfCheck {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfToken csrf;

    public CsrfCheck(CsrfToken csrf) {
        this.csrf = csrf;
    }

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && !csrf.accepts(formField(request))) {
            throw new StaleForm();
        }
    }

    private static String formField(ResteasyReactiveContainerRequestContext request) {
        Object value = request.getServerRequestContext() instanceof ResteasyReactiveRequestContext context
                ? context.getFormParameter(CsrfToken.FIELD, true, false)
                : null;
        return value instanceof String text ? text : null;
    }
}
