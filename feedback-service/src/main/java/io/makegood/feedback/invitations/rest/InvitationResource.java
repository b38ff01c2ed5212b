package io.makegood.feedback.invitations.rest;

import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.invitations.FindInvitation;
import io.makegood.feedback.invitations.Invitation;
import io.makegood.feedback.invitations.InvitationState;
import io.makegood.feedback.invitations.InviteCustomer;
import io.makegood.feedback.rest.CallingIntegration;
import io.makegood.feedback.rest.NeedsScope;
import io.makegood.feedback.surveys.Surveys;
import io.makegood.kit.access.Roles;
import io.makegood.kit.outbox.OutboxGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where integrations have customers asked, and staff see what became of it. */
@Path("/invitations")
@Tag(name = "Invitations")
public class InvitationResource {

    private final InviteCustomer inviteCustomer;
    private final FindInvitation findInvitation;
    private final Surveys surveys;
    private final CallingIntegration calling;
    private final OutboxGuard guard;

    InvitationResource(
            InviteCustomer inviteCustomer,
            FindInvitation findInvitation,
            Surveys surveys,
            CallingIntegration calling,
            OutboxGuard guard) {
        this.inviteCustomer = inviteCustomer;
        this.findInvitation = findInvitation;
        this.surveys = surveys;
        this.calling = calling;
        this.guard = guard;
    }

    /** Whether she is asked: QUEUED or SUPPRESSED. */
    public record InvitationReceipt(String invitationId, InvitationState state) {
        static InvitationReceipt of(Invitation invitation) {
            return new InvitationReceipt(
                    invitation.invitationId(),
                    invitation.isSuppressed() ? InvitationState.SUPPRESSED : InvitationState.QUEUED);
        }
    }

    @POST
    @PermitAll // the API key decides, not a token
    @NeedsScope(Scope.INVITATIONS_WRITE)
    @SecurityRequirement(name = "ApiKey")
    @Operation(summary = "Invite a customer by mail", description = "Needs an API key.")
    @APIResponse(
            responseCode = "202",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = InvitationReceipt.class)))
    @APIResponse(responseCode = "401", description = "No good key.")
    @APIResponse(responseCode = "403", description = "The key does not have the scope.")
    @APIResponse(
            responseCode = "429",
            description =
                    "Too many requests of this integration, or too many wrong keys from this address; come again after Retry-After.")
    public Response invite(@NotNull InvitationRequest request) {
        guard.mustHaveRoom();
        Invitation invitation =
                inviteCustomer.invite(request.wish(calling.caller().integration(), surveys));
        return Response.accepted(InvitationReceipt.of(invitation)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.AUDITOR})
    @Operation(summary = "What became of an invitation", description = "The link is the customer's alone.")
    public Invitation one(@PathParam("id") String id) {
        return findInvitation.byId(id);
    }
}
