package io.makegood.feedback.invitations;

import java.time.Instant;

/**
 * An invitation to one customer.
 *
 * @param surveyId null for a recovery check, which has its own question
 * @param caseId the case whose fix is checked; null otherwise
 * @param attempt which check of the case; null otherwise
 * @param reason why it was suppressed; null otherwise
 * @param causationId id of the event that led to it; may be null
 */
public record Invitation(
        String invitationId,
        Purpose purpose,
        String surveyId,
        String caseId,
        Integer attempt,
        String customerId,
        String contactId,
        String employeeId,
        String unit,
        InvitationState state,
        SuppressionReason reason,
        String correlationId,
        String causationId,
        Instant createdAt,
        Instant expiresAt,
        Instant sentAt,
        Instant openedAt,
        Instant finishedAt) {

    public boolean canBeAnswered(Instant now) {
        return state.canBeAnswered() && now.isBefore(expiresAt);
    }

    public boolean isFinished() {
        return state == InvitationState.FINISHED;
    }

    public boolean isSuppressed() {
        return state == InvitationState.SUPPRESSED;
    }
}
