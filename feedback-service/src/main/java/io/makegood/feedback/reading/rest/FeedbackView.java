package io.makegood.feedback.reading.rest;

import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Moment;
import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.submissions.Assurance;
import io.makegood.feedback.submissions.Feedback;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Feedback as staff see it. The words of the customer stand only where feedback is asked for by its id. */
public record FeedbackView(
        String feedbackId,
        List<RatingView> ratings,
        Moment moment,
        String momentRule,
        boolean hasComment,
        String comment,
        String unit,
        String channel,
        List<String> labels,
        Purpose purpose,
        Assurance assurance,
        Instant occurredAt,
        Instant receivedAt,
        String employeeId,
        String customerId,
        String contactId,
        String surveyId,
        String invitationId,
        String caseId,
        String correlationId) {

    /** A rating. */
    public record RatingView(
            String question, Metric metric, BigDecimal value, int scaleMin, int scaleMax, boolean higherIsBetter) {

        static RatingView of(Rating rating) {
            return new RatingView(
                    rating.question(),
                    rating.scale().metric(),
                    rating.value(),
                    rating.scale().min(),
                    rating.scale().max(),
                    rating.scale().higherIsBetter());
        }
    }

    static FeedbackView withComment(Feedback feedback) {
        return of(feedback, feedback.answer().comment());
    }

    static FeedbackView withoutComment(Feedback feedback) {
        return of(feedback, null);
    }

    private static FeedbackView of(Feedback feedback, String comment) {
        return new FeedbackView(
                feedback.feedbackId(),
                feedback.answer().ratings().stream().map(RatingView::of).toList(),
                feedback.moment(),
                feedback.momentRule(),
                feedback.answer().comment() != null,
                comment,
                feedback.asked().unit(),
                feedback.asked().channel(),
                feedback.asked().labels(),
                feedback.asked().purpose(),
                feedback.asked().assurance(),
                feedback.occurredAt(),
                feedback.receivedAt(),
                feedback.ties().employeeId(),
                feedback.ties().customerId(),
                feedback.ties().contactId(),
                feedback.asked().surveyId(),
                feedback.asked().invitationId(),
                feedback.asked().caseId(),
                feedback.ties().correlationId());
    }
}
