package io.makegood.feedback.submissions;

import java.util.Comparator;

/**
 * The identity of a submission.
 *
 * @param source the survey, the integration (not its key: keys rotate), or the invitation
 * @param submissionId unique within the source, for ever
 */
public record SubmissionKey(String source, String submissionId) implements Comparable<SubmissionKey> {

    private static final Comparator<SubmissionKey> ORDER =
            Comparator.comparing(SubmissionKey::source).thenComparing(SubmissionKey::submissionId);

    public static SubmissionKey ofSurvey(String surveyId, String submissionId) {
        return new SubmissionKey("survey:" + surveyId, submissionId);
    }

    public static SubmissionKey ofIntegration(String integration, String submissionId) {
        return new SubmissionKey("integration:" + integration, submissionId);
    }

    /** There is one per invitation: this is how a token is spent. */
    public static SubmissionKey ofInvitation(String invitationId) {
        return new SubmissionKey("invitation:" + invitationId, invitationId);
    }

    @Override
    public int compareTo(SubmissionKey other) {
        return ORDER.compare(this, other);
    }
}
