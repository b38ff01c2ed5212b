package io.makegood.feedback.invitations;

import java.time.Duration;

/**
 * Somebody is to be asked. What may be null in an {@link Invitation} may be here.
 *
 * @param origin by what it is known again if it is asked for twice; null if each asking counts
 * @param correlationId the thread that it continues
 */
record NewInvitation(
        Purpose purpose,
        Origin origin,
        String surveyId,
        String caseId,
        Integer attempt,
        String customerId,
        String contactId,
        String employeeId,
        String unit,
        String correlationId,
        String causationId,
        Duration validFor) {

    /** The id that the integration gave it, and over what. */
    record Origin(String integration, String outsideId, String contentHash) {}
}
