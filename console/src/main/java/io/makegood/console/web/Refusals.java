package io.makegood.console.web;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Tells the two ways in which a service does not do what it was asked apart: it refused, or it is away. */
public class Refusals implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        return status >= 500 || status == 429 ? new ServiceAway(status) : new Refused(status, problemOf(response));
    }

    private static Problem problemOf(Response response) {
        try {
            Problem problem = response.readEntity(Problem.class);
            return problem == null ? Problem.of(response.getStatus(), null) : problem;
        } catch (ProcessingException | IllegalStateException e) {
            return Problem.of(response.getStatus(), null); // not a problem document: the status says enough
        }
    }
}
