package io.makegood.feedback.invitations;

import io.makegood.feedback.text.Format;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** An invitation as staff may see it: everything but the link, which nobody has. */
@ApplicationScoped
public class FindInvitation {

    private static final String NONE = "There is no such invitation.";

    private final Invitations invitations;
    private final SignedIn person;

    FindInvitation(Invitations invitations, SignedIn person) {
        this.invitations = invitations;
        this.person = person;
    }

    public Invitation byId(String invitationId) {
        Invitation invitation = Optional.of(invitationId)
                .filter(Format.UUID::matches)
                .flatMap(invitations::byId)
                .orElseThrow(() -> ProblemException.notFound(NONE));
        person.mustCover(invitation.unit(), NONE);
        return invitation;
    }
}
