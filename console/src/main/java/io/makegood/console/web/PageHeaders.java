package io.makegood.console.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Pages hold what customers said and who works where: no cache between here and the browser may keep one. And a page that
 * cannot be shown says when to come again.
 */
@Provider
public class PageHeaders implements ContainerResponseFilter {

    /** Seconds: what is away is a service behind, which heals within a minute. */
    private static final int AGAIN = 10;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.getStatus() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, AGAIN);
        }
    }
}
