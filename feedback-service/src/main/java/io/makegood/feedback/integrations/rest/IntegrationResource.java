package io.makegood.feedback.integrations.rest;

import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.Integrations;
import io.makegood.feedback.integrations.PutIntegration;
import io.makegood.kit.access.Roles;
import io.makegood.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The systems that speak for customers, and for which units. */
@Path("/integrations")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Integrations")
public class IntegrationResource {

    private final Integrations integrations;
    private final PutIntegration putIntegration;

    IntegrationResource(Integrations integrations, PutIntegration putIntegration) {
        this.integrations = integrations;
        this.putIntegration = putIntegration;
    }

    /** A system to be known. */
    public record IntegrationRequest(
            String title,

            @Schema(description = "Units that it may speak for, with everything below them; * is all.")
            List<String> units,

            @Schema(description = "What is meant when it names no unit.")
            String defaultUnit,

            String channel) {}

    @GET
    @Operation(summary = "All integrations")
    public List<Integration> all() {
        return integrations.all();
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One integration")
    public Integration one(@PathParam("name") String name) {
        return integrations.byName(name).orElseThrow(() -> ProblemException.notFound("There is no such integration."));
    }

    @PUT
    @Path("/{name}")
    @Operation(summary = "Make an integration known, or change it")
    public Integration put(@PathParam("name") String name, @NotNull IntegrationRequest request) {
        return putIntegration.put(new Integration(
                name,
                request.title(),
                request.units() == null ? List.of() : request.units(),
                request.defaultUnit(),
                request.channel() == null ? name : request.channel()));
    }
}
