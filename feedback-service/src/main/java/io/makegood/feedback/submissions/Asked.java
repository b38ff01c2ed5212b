package io.makegood.feedback.submissions;

import io.makegood.feedback.invitations.Purpose;
import java.util.List;

/**
 * How it came to the feedback.
 *
 * @param surveyId null for an integration without a survey and for a recovery check
 * @param invitationId null without invitation
 * @param caseId the case whose fix is checked; null otherwise
 */
public record Asked(
        String surveyId,
        String unit,
        String channel,
        List<String> labels,
        Purpose purpose,
        Assurance assurance,
        String invitationId,
        String caseId) {

    public Asked {
        labels = List.copyOf(labels);
    }
}
