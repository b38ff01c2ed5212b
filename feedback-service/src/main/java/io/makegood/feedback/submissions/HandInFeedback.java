package io.makegood.feedback.submissions;

import io.makegood.feedback.contacts.ContactMention;
import io.makegood.feedback.customers.CustomerClaim;
import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.integrations.Caller;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.surveys.Surveys;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.ContentHash;
import io.makegood.feedback.text.Format;
import io.makegood.feedback.text.Times;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** An integration hands in what a customer said to it. It answers for it, within the units that it may speak for. */
@ApplicationScoped
public class HandInFeedback {

    private static final int MAX_RATINGS = 100;
    private static final int MAX_LABELS = 50;

    private final Intake intake;
    private final Surveys surveys;
    private final Ids ids;
    private final Clock clock;

    HandInFeedback(Intake intake, Surveys surveys, Ids ids, Clock clock) {
        this.intake = intake;
        this.surveys = surveys;
        this.ids = ids;
        this.clock = clock;
    }

    public CompletionStage<Receipt> handIn(Caller caller, GivenFeedback given) {
        if (given.submissionId() == null) {
            throw ProblemException.badRequest(
                    "submission-id-missing", "A submissionId is needed.", "It is your own id of the feedback.");
        }
        if (given.occurredAt() != null && !caller.may(Scope.FEEDBACK_BACKDATE)) {
            throw ProblemException.forbidden("This key does not have the scope feedback:backdate.");
        }
        return intake.take(submission(caller.integration(), given));
    }

    private Submission submission(Integration integration, GivenFeedback given) {
        Checks checks = new Checks();
        checks.format(given.submissionId(), Format.SUBMISSION_ID, "submissionId");
        Optional<Survey> survey = survey(given, checks);
        Answer answer = answer(given, survey, checks);
        Named named = named(integration, given, checks);
        Asked asked = asked(integration, given, survey, checks);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant occurredAt = Times.occurredAt(given.occurredAt(), now, checks, "occurredAt");
        checks.done();
        return new Submission(
                SubmissionKey.ofIntegration(integration.name(), given.submissionId()),
                ContentHash.of(
                        answer,
                        given.survey(),
                        given.unit(),
                        given.employeeId(),
                        given.contactId(),
                        named.customer().map(CustomerClaim::details).orElse(null),
                        given.labels(),
                        given.channel(),
                        given.occurredAt()),
                ids.next(),
                asked,
                answer,
                named,
                Ties.NONE,
                occurredAt,
                now);
    }

    private Optional<Survey> survey(GivenFeedback given, Checks checks) {
        if (given.survey() == null) {
            return Optional.empty();
        }
        Optional<Survey> survey = surveys.byKey(given.survey());
        checks.require(survey.isPresent(), "survey", "is not known");
        checks.require(survey.isEmpty() || !survey.get().isClosed(), "survey", "is closed");
        return survey;
    }

    private static Answer answer(GivenFeedback given, Optional<Survey> survey, Checks checks) {
        checks.format(given.locale(), Format.LOCALE, "locale");
        Answer answer = new Answer(
                ratings(given, survey, checks),
                checks.text(given.comment(), GivenAnswer.MAX_COMMENT, "comment"),
                given.locale());
        checks.require(!answer.saysNothing(), "ratings", "is empty, and there is no comment");
        return answer;
    }

    private static List<Rating> ratings(GivenFeedback given, Optional<Survey> survey, Checks checks) {
        if (!checks.require(given.ratings().size() <= MAX_RATINGS, "ratings", "has at most 100 ratings")) {
            return List.of();
        }
        List<Rating> ratings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.ratings().size(); i++) {
            String field = "ratings[" + i + "]";
            GivenRating rating = given.ratings().get(i);
            if (checks.require(rating != null, field, "must not be null")) {
                Optional<Question> question = survey.flatMap(asked -> asked.question(rating.question()));
                checks.require(
                        survey.isEmpty() || question.isPresent(), field + ".question", "is not asked by the survey");
                checks.require(seen.add(rating.question()), field + ".question", "is answered twice");
                ratings.add(rating.checked(question, checks, field));
            }
        }
        return ratings.stream().filter(Objects::nonNull).toList();
    }

    private static Named named(Integration integration, GivenFeedback given, Checks checks) {
        checks.format(given.employeeId(), Format.EMPLOYEE_ID, "employeeId");
        checks.format(given.contactId(), Format.OUTSIDE_REFERENCE, "contactId");
        CustomerDetails customer =
                given.customer() == null ? null : given.customer().checked(checks, "customer");
        return new Named(
                given.employeeId(),
                CustomerClaim.byIntegration(integration.name(), customer),
                Optional.ofNullable(given.contactId()).map(id -> new ContactMention(integration.name(), id)));
    }

    private static Asked asked(Integration integration, GivenFeedback given, Optional<Survey> survey, Checks checks) {
        String unit = Optional.ofNullable(given.unit())
                .or(() -> survey.map(Survey::unit))
                .orElse(integration.defaultUnit());
        checks.requiredFormat(unit, Format.UNIT, "unit");
        checks.require(
                unit == null || integration.speaksFor(unit), "unit", "is not one that this integration may speak for");
        checks.format(given.channel(), Format.LABEL, "channel");
        checks.require(
                given.labels().size() <= MAX_LABELS && given.labels().stream().allMatch(Format.LABEL::matches),
                "labels",
                "has at most 50 labels, each " + Format.LABEL.description());
        List<String> labels = given.labels().isEmpty()
                ? survey.map(Survey::labels).orElse(List.of())
                : given.labels().stream().filter(Objects::nonNull).toList();
        return new Asked(
                survey.map(Survey::surveyId).orElse(null),
                unit,
                given.channel() == null ? integration.channel() : given.channel(),
                labels,
                Purpose.EXPERIENCE,
                Assurance.INTEGRATION,
                null,
                null);
    }
}
