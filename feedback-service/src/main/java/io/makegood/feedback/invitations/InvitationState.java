package io.makegood.feedback.invitations;

/** The life of an invitation. A page without script does not tell when she starts to fill it in. */
public enum InvitationState {
    QUEUED,
    SUPPRESSED,
    SENT,
    OPENED,
    FINISHED,
    EXPIRED;

    /** Her link still leads to the questions. */
    public boolean canBeAnswered() {
        // QUEUED too: the mail may be with her although its sender was killed before it could say so.
        return this == QUEUED || this == SENT || this == OPENED;
    }
}
