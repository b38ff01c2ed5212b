package io.makegood.feedback.trace.rest;

import io.makegood.feedback.trace.FindTrace;
import io.makegood.kit.access.Roles;
import io.makegood.kit.trace.TraceView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened on a thread, as far as it happened here. */
@Path("/trace")
@RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
@Tag(name = "Trace")
public class TraceResource {

    private final FindTrace findTrace;

    TraceResource(FindTrace findTrace) {
        this.findTrace = findTrace;
    }

    @GET
    @Path("/{correlationId}")
    @Operation(summary = "This service's part of a thread, oldest first")
    public TraceView of(@PathParam("correlationId") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String correlationId) {
        return findTrace.of(correlationId);
    }
}
