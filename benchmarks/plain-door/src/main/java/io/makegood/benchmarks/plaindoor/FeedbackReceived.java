package io.makegood.benchmarks.plaindoor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The event, of the same content and size as the product's. */
public record FeedbackReceived(
        String feedbackId,
        List<Rating> ratings,
        String moment,
        String momentRule,
        List<String> labels,
        String unit,
        String channel,
        String purpose,
        String assurance,
        Instant occurredAt,
        Instant receivedAt,
        boolean hasComment,
        String employeeId,
        String surveyId) {

    /** One answered question. */
    public record Rating(
            String question, String metric, BigDecimal value, int scaleMin, int scaleMax, boolean higherIsBetter) {}

    static FeedbackReceived of(Feedback feedback, String surveyId) {
        List<Rating> ratings = feedback.answers.entrySet().stream()
                .map(answer -> new Rating(answer.getKey(), "NPS", answer.getValue(), 0, 10, true))
                .toList();
        return new FeedbackReceived(
                feedback.id.toString(),
                ratings,
                "TRUTH",
                "moments-1",
                List.of(),
                feedback.unit,
                "web",
                "EXPERIENCE",
                "PUBLIC",
                feedback.receivedAt,
                feedback.receivedAt,
                feedback.comment != null,
                feedback.employeeId,
                surveyId);
    }
}
