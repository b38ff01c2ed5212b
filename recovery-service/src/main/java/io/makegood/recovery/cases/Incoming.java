package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Score;
import io.makegood.recovery.triage.Severity;

/**
 * A complaint on its way to a case.
 *
 * @param rule version of the rule that took it for one, or {@code manual}
 * @param feedbackId null when an employee noted it
 * @param openedBy employee id; null when it is feedback
 * @param note what the employee wrote; null when it is feedback
 */
record Incoming(
        String unit,
        String customerId,
        Severity severity,
        String category,
        String rule,
        String feedbackId,
        Score before,
        String openedBy,
        String note,
        Cause cause) {

    static final String MANUAL = "manual";
}
