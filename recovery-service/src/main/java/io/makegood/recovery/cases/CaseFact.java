package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Priority;
import io.makegood.recovery.triage.Score;
import io.makegood.recovery.triage.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became true about a case and others want to know. */
public sealed interface CaseFact {

    String caseId();

    /** When it became true. */
    Instant at();

    /** A case was opened and has an owner. */
    record Opened(
            String caseId,
            Severity severity,
            Priority priority,
            String category,
            String unit,
            String ownerId,
            Instant at,
            Instant firstContactDueAt,
            Instant fixDueAt,
            String rule,
            String feedbackId,
            String customerId)
            implements CaseFact {}

    /** The next complaint of its customer came to the case. */
    record Joined(String caseId, String unit, String customerId, String feedbackId, Instant at, String rule)
            implements CaseFact {}

    /** The fix is done: the customer is to be asked. */
    record CheckRequested(String caseId, String customerId, String unit, Instant at, int attempt) implements CaseFact {}

    /** The customer said that it was put right. */
    record Recovered(
            String caseId,
            String unit,
            String recoveredBy,
            List<GrantedRemedy> remedies,
            Instant openedAt,
            Instant at,
            Duration timeToFirstContact,
            Duration timeToFix,
            Duration timeToRecovery,
            Score before,
            Score after,
            String checkFeedbackId,
            String feedbackId,
            String customerId)
            implements CaseFact {}

    /** It was closed without her word. */
    record ClosedUnconfirmed(
            String caseId, String unit, CloseReason reason, Instant at, String ownerId, String customerId)
            implements CaseFact {}

    /** The customer said that it was not put right. */
    record Reopened(
            String caseId,
            String unit,
            Priority priority,
            String ownerId,
            Instant at,
            Instant fixDueAt,
            Score after,
            String checkFeedbackId)
            implements CaseFact {}
}
