package io.makegood.feedback.integrations.rest;

import io.makegood.feedback.integrations.ApiKey;
import io.makegood.feedback.integrations.ApiKeys;
import io.makegood.feedback.integrations.IssueApiKey;
import io.makegood.feedback.integrations.RevokeApiKey;
import io.makegood.feedback.integrations.Scope;
import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of the integrations. */
@Path("/api-keys")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Integrations")
public class ApiKeyResource {

    private final ApiKeys keys;
    private final IssueApiKey issueApiKey;
    private final RevokeApiKey revokeApiKey;
    private final SignedIn person;

    ApiKeyResource(ApiKeys keys, IssueApiKey issueApiKey, RevokeApiKey revokeApiKey, SignedIn person) {
        this.keys = keys;
        this.issueApiKey = issueApiKey;
        this.revokeApiKey = revokeApiKey;
        this.person = person;
    }

    /** Which integration the key is for, and what it allows. */
    public record ApiKeyRequest(String integration, String title, List<Scope> scopes) {}

    /** A new key. */
    public record IssuedApiKey(
            String apiKeyId,

            @Schema(description = "The key. It is shown this once and stands nowhere.")
            String apiKey,

            String integration,
            List<Scope> scopes) {}

    @GET
    @Operation(summary = "All keys, without the keys themselves")
    public List<ApiKey> all() {
        return keys.all();
    }

    @POST
    @Operation(summary = "Issue a key")
    @APIResponse(
            responseCode = "201",
            description = "Issued.",
            content = @Content(schema = @Schema(implementation = IssuedApiKey.class)))
    public Response issue(@NotNull ApiKeyRequest request) {
        List<Scope> scopes = request.scopes() == null ? List.of() : request.scopes();
        IssueApiKey.Issued issued = issueApiKey.issue(request.integration(), request.title(), scopes, person.subject());
        return Response.status(Response.Status.CREATED)
                .entity(new IssuedApiKey(
                        issued.key().apiKeyId(),
                        issued.text(),
                        issued.key().integration(),
                        issued.key().scopes()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a key")
    @APIResponse(responseCode = "204", description = "It is worthless from now on.")
    public void revoke(@PathParam("id") String id) {
        revokeApiKey.revoke(id);
    }
}
