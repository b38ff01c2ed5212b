package io.makegood.feedback.submissions;

import java.time.Instant;

/**
 * Feedback as it was handed in: read, checked, not yet kept.
 *
 * @param contentHash over the parsed answer: the same id with another content is refused
 * @param feedbackId the id that it gets if it is new
 * @param ties what is known from the invitation; {@link Ties#NONE} without one
 */
public record Submission(
        SubmissionKey key,
        String contentHash,
        String feedbackId,
        Asked asked,
        Answer answer,
        Named named,
        Ties ties,
        Instant occurredAt,
        Instant receivedAt) {

    Submission traced(String traceparent) {
        return new Submission(
                key, contentHash, feedbackId, asked, answer, named, ties.traced(traceparent), occurredAt, receivedAt);
    }
}
