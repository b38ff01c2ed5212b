package io.makegood.feedback.invitations;

import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Whoever has the link comes to the questions, as long as they can be answered. */
@ApplicationScoped
public class OpenInvitation {

    /** A link that nobody sent. */
    public static final int MAX_TOKEN = 100;

    private final Invitations invitations;
    private final Clock clock;

    OpenInvitation(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The invitation, which she has now seen. */
    @Transactional
    public Invitation open(String token) {
        Instant now = clock.instant();
        Invitation invitation = invitation(token);
        if (!invitation.canBeAnswered(now)) {
            throw ProblemException.gone("invitation-over", "This invitation was answered or has run out.");
        }
        invitations.opened(invitation.invitationId(), now);
        return invitation;
    }

    /** The invitation, in whatever state: an answer that was repeated must find it again. */
    public Invitation invitation(String token) {
        return token.length() > MAX_TOKEN
                ? nobodys()
                : invitations.byTokenHash(InvitationTokens.hashOf(token)).orElseGet(this::nobodys);
    }

    private Invitation nobodys() {
        throw ProblemException.notFound("There is no such invitation.");
    }
}
