package io.makegood.recovery.cases.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.trace.TraceView;
import io.makegood.recovery.cases.TraceThread;
import io.makegood.recovery.http.Patterns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's part of a thread. */
@Path("/trace")
@Tag(name = "Trace")
public class TraceResource {

    private final TraceThread traceThread;

    TraceResource(TraceThread traceThread) {
        this.traceThread = traceThread;
    }

    @GET
    @Path("/{correlationId}")
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(operationId = "traceThread", summary = "What happened here on one thread, as far as you may see it.")
    public TraceView of(@PathParam("correlationId") @Pattern(regexp = Patterns.THREAD) String correlationId) {
        return traceThread.of(correlationId);
    }
}
