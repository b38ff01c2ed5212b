package io.makegood.feedback.outbound;

import io.makegood.events.feedback.InvitationSuppressed;
import io.makegood.events.feedback.Purpose;
import io.makegood.feedback.invitations.Invitation;
import io.makegood.kit.outbox.NewEvent;
import io.makegood.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells that a customer is not asked, so that nobody waits for her answer. */
@ApplicationScoped
public class InvitationEvents {

    private final Outbox outbox;

    InvitationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void suppressed(Invitation invitation, Instant at) {
        outbox.append(new NewEvent(
                invitation.invitationId(),
                data(invitation, at),
                at,
                invitation.correlationId(),
                invitation.causationId()));
    }

    static InvitationSuppressed data(Invitation invitation, Instant at) {
        return new InvitationSuppressed(
                invitation.invitationId(),
                Purpose.valueOf(invitation.purpose().name()),
                InvitationSuppressed.Reason.valueOf(invitation.reason().name()),
                at,
                invitation.caseId(),
                invitation.attempt());
    }
}
