package io.makegood.recognition.awards.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.trace.TraceView;
import io.makegood.recognition.awards.TraceThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One thread, from the first contact to the last reward: this service's part. */
@Path("/trace/{correlationId}")
@RolesAllowed({Roles.EMPLOYEE, Roles.MANAGER, Roles.EXECUTIVE, Roles.AUDITOR})
@Tag(name = "Trace")
public class TraceResource {

    private final TraceThread trace;
    private final SignedIn person;

    TraceResource(TraceThread trace, SignedIn person) {
        this.trace = trace;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "What happened here on a thread",
            description = "Empty where nothing did, or nothing that you may see.")
    public TraceView trace(@PathParam("correlationId") @Pattern(regexp = Forms.ID) String correlationId) {
        return trace.of(correlationId, person);
    }
}
