package io.makegood.analytics.trace.rest;

import io.makegood.analytics.trace.TraceThread;
import io.makegood.analytics.units.VisibleUnits;
import io.makegood.kit.access.Roles;
import io.makegood.kit.trace.TraceView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One thread, from the first contact to the last reward: this service's part. */
@Path("/trace/{correlationId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trace")
public class TraceResource {

    private final TraceThread trace;
    private final VisibleUnits units;

    TraceResource(TraceThread trace, VisibleUnits units) {
        this.trace = trace;
        this.units = units;
    }

    @GET
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(
            summary = "What was recorded here of a thread",
            description = "Empty where nothing was, or nothing that you may see.")
    public TraceView trace(@PathParam("correlationId") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String correlationId) {
        return trace.of(correlationId, units.at(null));
    }
}
