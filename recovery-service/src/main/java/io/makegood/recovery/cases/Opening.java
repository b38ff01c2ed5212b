package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Deadlines;
import io.makegood.recovery.triage.Score;
import io.makegood.recovery.triage.Severity;
import java.time.Instant;

/**
 * All that is known when a case begins.
 *
 * @param rule version of the rule that opened it, or {@code manual}
 * @param openedBy employee id; null when feedback opened it
 * @param feedbackId null when an employee opened it
 * @param customerId null when anonymous
 * @param before the customer's rating; null when an employee opened it
 */
record Opening(
        String caseId,
        String unit,
        String ownerId,
        Severity severity,
        String category,
        String rule,
        String openedBy,
        String feedbackId,
        String customerId,
        Score before,
        String correlationId,
        Instant at,
        Deadlines deadlines) {}
