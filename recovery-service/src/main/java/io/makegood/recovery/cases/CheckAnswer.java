package io.makegood.recovery.cases;

import io.makegood.recovery.triage.ConfirmationRule;
import io.makegood.recovery.triage.Score;
import java.time.Instant;

/** What the customer said when she was asked whether it was put right. */
public record CheckAnswer(String feedbackId, String caseId, Score score, Instant receivedAt) {

    boolean putRight() {
        return ConfirmationRule.putRight(score);
    }
}
