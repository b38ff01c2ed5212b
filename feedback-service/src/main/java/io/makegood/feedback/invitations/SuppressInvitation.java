package io.makegood.feedback.invitations;

import io.makegood.feedback.outbound.InvitationEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** It turned out, while the invitation waited, that the customer cannot be asked. */
@ApplicationScoped
class SuppressInvitation {

    private final Invitations invitations;
    private final InvitationEvents events;
    private final Clock clock;

    SuppressInvitation(Invitations invitations, InvitationEvents events, Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void suppress(String invitationId, SuppressionReason reason) {
        if (invitations.suppress(invitationId, reason)) {
            events.suppressed(
                    invitations.byId(invitationId).orElseThrow(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
