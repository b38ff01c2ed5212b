package io.makegood.feedback.submissions.rest;

import io.makegood.feedback.submissions.Receipt;
import io.makegood.kit.problem.Problem;

/**
 * What became of one item.
 *
 * @param submissionId null if the item could not be read
 * @param status the status that it would have had alone
 * @param feedbackId null if it was not kept
 * @param problem null if it was kept
 */
public record BulkResult(String submissionId, int status, String feedbackId, Problem problem) {

    static BulkResult kept(Receipt receipt) {
        return new BulkResult(receipt.submissionId(), 202, receipt.feedbackId(), null);
    }

    static BulkResult refused(String submissionId, Problem problem) {
        return new BulkResult(submissionId, problem.status(), null, problem);
    }
}
