package io.makegood.feedback.submissions;

import io.makegood.feedback.invitations.Invitation;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.ContentHash;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;

/** The customer who was invited answers, once. Who she is and what it is about, the invitation knows. */
@ApplicationScoped
public class AnswerInvitation {

    private static final String CHANNEL = "e-mail";

    private final Intake intake;
    private final Ids ids;
    private final Clock clock;

    AnswerInvitation(Intake intake, Ids ids, Clock clock) {
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    public CompletionStage<Receipt> answer(Invitation invitation, Survey survey, GivenAnswer given) {
        Checks checks = new Checks();
        Answer answer = given.checked(survey, checks);
        checks.done();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return intake.take(new Submission(
                SubmissionKey.ofInvitation(invitation.invitationId()),
                ContentHash.of(answer),
                ids.next(),
                asked(invitation, survey),
                answer,
                Named.NOBODY,
                ties(invitation),
                now,
                now));
    }

    private static Asked asked(Invitation invitation, Survey survey) {
        return new Asked(
                invitation.surveyId(),
                invitation.unit(),
                CHANNEL,
                survey.labels(),
                invitation.purpose(),
                Assurance.INVITED,
                invitation.invitationId(),
                invitation.caseId());
    }

    private static Ties ties(Invitation invitation) {
        return new Ties(
                invitation.employeeId(),
                invitation.customerId(),
                invitation.contactId(),
                invitation.correlationId(),
                invitation.causationId());
    }
}
