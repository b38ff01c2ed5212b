package io.makegood.feedback.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Answers with the CORS headers of a public route, on a problem as well: the script should be able to read it. */
@Provider
@FromAnywhere
public class FromAnywhereFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        // Or the script of another page cannot read when to come again.
        headers.putSingle("Access-Control-Expose-Headers", "Retry-After");
        if (request.getMethod().equals("OPTIONS")) {
            headers.putSingle("Access-Control-Allow-Methods", "POST");
            headers.putSingle("Access-Control-Allow-Headers", "Content-Type");
            headers.putSingle("Access-Control-Max-Age", "86400");
        }
    }
}
