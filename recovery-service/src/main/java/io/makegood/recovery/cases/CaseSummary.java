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
 * @param feedbackId what opened it; absent where an employee wrote it down
 * @param excerpt how what the employee wrote down begins, at most 240 characters; absent where feedback opened it
 * @param before the customer's rating that led to it
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
        String feedbackId,
        String excerpt,
        CaseRating before,
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

    private static final int EXCERPT = 240;

    /** @param written what an employee wrote down of it; null if nobody did */
    static CaseSummary of(RecoveryCase of, String written, Instant now) {
        return new CaseSummary(
                of.id(),
                of.status(),
                of.severity(),
                of.priority(),
                of.category(),
                of.unit(),
                of.ownerId(),
                of.customerId(),
                of.feedbackId(),
                excerpt(written),
                CaseRating.of(of.before()),
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

    /** No character is cut in two. */
    private static String excerpt(String text) {
        return text == null || text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }
}
