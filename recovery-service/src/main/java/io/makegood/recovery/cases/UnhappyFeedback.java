package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Verdict;

/**
 * Feedback that triage found to be a complaint.
 *
 * @param customerId null when anonymous
 */
public record UnhappyFeedback(String feedbackId, String unit, String customerId, Verdict verdict, Cause cause) {

    /** Under what decisions about it are taken one at a time. */
    public String decidedUnder() {
        return customerId == null ? feedbackId : customerId;
    }
}
