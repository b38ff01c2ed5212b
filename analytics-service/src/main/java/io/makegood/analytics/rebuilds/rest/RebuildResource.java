package io.makegood.analytics.rebuilds.rest;

import io.makegood.analytics.rebuilds.FindRebuild;
import io.makegood.analytics.rebuilds.Rebuild;
import io.makegood.analytics.rebuilds.RunningRebuilds;
import io.makegood.analytics.rebuilds.StartRebuild;
import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes the numbers anew from the topics. */
@Path("/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rebuilds")
public class RebuildResource {

    private final StartRebuild start;
    private final RunningRebuilds running;
    private final FindRebuild find;
    private final SignedIn signedIn;

    RebuildResource(StartRebuild start, RunningRebuilds running, FindRebuild find, SignedIn signedIn) {
        this.start = start;
        this.running = running;
        this.find = find;
        this.signedIn = signedIn;
    }

    @POST
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "Begin one; the old numbers serve until the new ones have caught up")
    @APIResponse(
            responseCode = "202",
            description = "Begun; its progress is at the Location",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "One is running")
    public Response begin() {
        Rebuild rebuild = start.start(signedIn.subject());
        running.start(rebuild);
        return Response.accepted(RebuildView.of(rebuild))
                .location(URI.create("/rebuilds/" + rebuild.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OPS, Roles.AUDITOR})
    @Operation(summary = "How it is getting on")
    public RebuildView find(@PathParam("id") @Pattern(regexp = "[0-9a-f-]{36}") String id) {
        return RebuildView.of(find.byId(id));
    }
}
