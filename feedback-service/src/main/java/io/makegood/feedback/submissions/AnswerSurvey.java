package io.makegood.feedback.submissions;

import io.makegood.feedback.contacts.ContactMention;
import io.makegood.feedback.customers.CustomerClaim;
import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.ContentHash;
import io.makegood.feedback.text.Format;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Anybody who knows the key of a survey answers it. What is said of people is a claim; the unit is the survey's, and the
 * time the server's.
 */
@ApplicationScoped
public class AnswerSurvey {

    private final Intake intake;
    private final Ids ids;
    private final Clock clock;

    AnswerSurvey(Intake intake, Ids ids, Clock clock) {
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    public CompletionStage<Receipt> answer(Survey survey, GivenAnswer given) {
        Checks checks = new Checks();
        checks.requiredFormat(given.submissionId(), Format.PUBLIC_SUBMISSION_ID, "submissionId");
        Answer answer = given.checked(survey, checks);
        CustomerDetails customer = given.checkedCustomer(checks);
        checks.done();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return intake.take(new Submission(
                SubmissionKey.ofSurvey(survey.surveyId(), given.submissionId()),
                ContentHash.of(answer, given.employeeId(), given.contactId(), customer),
                ids.next(),
                asked(survey),
                answer,
                new Named(
                        given.employeeId(),
                        CustomerClaim.byAnybody(survey.surveyId(), customer),
                        Optional.ofNullable(given.contactId()).map(id -> new ContactMention(null, id))),
                Ties.NONE,
                now,
                now));
    }

    private static Asked asked(Survey survey) {
        return new Asked(
                survey.surveyId(),
                survey.unit(),
                survey.channel(),
                survey.labels(),
                Purpose.EXPERIENCE,
                Assurance.PUBLIC,
                null,
                null);
    }
}
