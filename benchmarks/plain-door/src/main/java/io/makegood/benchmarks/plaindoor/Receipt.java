package io.makegood.benchmarks.plaindoor;

/** The answer, the same every time. */
public record Receipt(String feedbackId, String submissionId) {

    static Receipt of(Feedback feedback) {
        return new Receipt(feedback.id.toString(), feedback.submissionId);
    }
}
