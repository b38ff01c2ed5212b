package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Priority;
import io.makegood.recovery.triage.Severity;
import java.time.Instant;

/**
 * A case as a line of a list.
 *
 * @param nextDueAt the clock that runs out next; absent while none runs
 * @param overdue whether it has run out
 * @param confirmationDueAt until when the customer's word is awaited; absent while it is not
 */
public record CaseSummary(
        String id,
        CaseStatus status,
        Severity severity,
        Priority priority,
        String category,
        String unit,
        String ownerId,
        String customerId,
        Instant openedAt,
        Instant firstContactDueAt,
        Instant firstContactAt,
        Instant fixDueAt,
        Instant fixedAt,
        Instant nextDueAt,
        boolean overdue,
        Instant confirmationDueAt,
        int complaintCount,
        int handOffs,
        int reopenings,
        Instant changedAt,
        String correlationId) {

    static CaseSummary of(RecoveryCase of, Instant now) {
        return new CaseSummary(
                of.id(),
                of.status(),
                of.severity(),
                of.priority(),
                of.category(),
                of.unit(),
                of.ownerId(),
                of.customerId(),
                of.openedAt(),
                of.firstContactDueAt(),
                of.firstContactAt(),
                of.fixDueAt(),
                of.fixedAt(),
                of.nextDueAt(),
                of.nextDueAt() != null && of.nextDueAt().isBefore(now),
                of.confirmationDueAt(),
                of.complaints(),
                of.handOffs(),
                of.reopenings(),
                of.changedAt(),
                of.correlationId());
    }
}
