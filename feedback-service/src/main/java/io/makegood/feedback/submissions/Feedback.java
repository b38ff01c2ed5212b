package io.makegood.feedback.submissions;

import io.makegood.feedback.ratings.Moment;
import io.makegood.feedback.ratings.MomentRule;
import java.time.Instant;

/** Feedback that is kept, with everybody in it under our own ids. */
public record Feedback(
        String feedbackId,
        Asked asked,
        Answer answer,
        Moment moment,
        String momentRule,
        Ties ties,
        Instant occurredAt,
        Instant receivedAt) {

    static Feedback of(Submission submission, Ties ties) {
        return new Feedback(
                submission.feedbackId(),
                submission.asked(),
                submission.answer(),
                MomentRule.decide(submission.answer().ratings()),
                MomentRule.VERSION,
                ties,
                submission.occurredAt(),
                submission.receivedAt());
    }
}
