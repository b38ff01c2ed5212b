package io.makegood.feedback.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The answers are there, in the same transaction: the invitations are done. */
@ApplicationScoped
public class FinishInvitations {

    private final Invitations invitations;
    private final Clock clock;

    FinishInvitations(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(List<String> invitationIds) {
        if (!invitationIds.isEmpty()) {
            invitations.finished(invitationIds, clock.instant());
        }
    }
}
