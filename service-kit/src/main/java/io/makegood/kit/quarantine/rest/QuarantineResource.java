package io.makegood.kit.quarantine.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.page.Cursor;
import io.makegood.kit.page.Page;
import io.makegood.kit.quarantine.FindQuarantined;
import io.makegood.kit.quarantine.QuarantineEntry;
import io.makegood.kit.quarantine.QuarantineState;
import io.makegood.kit.quarantine.ResolveQuarantine;
import io.makegood.kit.quarantine.ResolveQuarantine.Replayed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What could not take effect, for operators to look at, replay or drop. */
@Path("/quarantine")
@RolesAllowed(Roles.OPS)
public class QuarantineResource {

    private final FindQuarantined find;
    private final ResolveQuarantine resolve;
    private final SignedIn person;

    QuarantineResource(FindQuarantined find, ResolveQuarantine resolve, SignedIn person) {
        this.find = find;
        this.resolve = resolve;
        this.person = person;
    }

    @GET
    public Page<QuarantineView> list(
            @QueryParam("state") @DefaultValue("HELD") QuarantineState state,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<QuarantineEntry> records = find.page(state, after == null ? 0 : Cursor.number(after), limit);
        String next = records.size() < limit
                ? null
                : Cursor.encode(Long.toString(records.get(limit - 1).id()));
        return new Page<>(records.stream().map(QuarantineView::brief).toList(), next);
    }

    @GET
    @Path("/{id}")
    public QuarantineView view(@PathParam("id") long id) {
        return QuarantineView.whole(find.one(id));
    }

    @GET
    @Path("/{id}/value")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponse(
            responseCode = "200",
            description = "The whole value, byte for byte as it came",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such record, or it has no value")
    public Response value(@PathParam("id") long id) {
        return Response.ok(find.value(id))
                // To be kept and not to be shown: nobody knows what it is.
                .header("Content-Disposition", "attachment; filename=\"quarantine-" + id + ".bin\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Path("/{id}/replay")
    public Replayed replay(@PathParam("id") long id) {
        return resolve.replay(id, person.subject());
    }

    @POST
    @Path("/{id}/drop")
    public void drop(@PathParam("id") long id) {
        resolve.drop(id, person.subject());
    }
}
