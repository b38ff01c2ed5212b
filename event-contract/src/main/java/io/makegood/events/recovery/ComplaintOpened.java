package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

/**
 * A case was opened and has an owner.
 *
 * @param ownerId employee id of the owner
 * @param firstContactDueAt when somebody must have spoken to the customer
 * @param fixDueAt when it must be put right
 * @param rule version of the rule that opened it, or {@code manual}
 * @param feedbackId what opened it; null when an employee did
 * @param customerId null when anonymous
 */
public record ComplaintOpened(
        String caseId,
        Severity severity,
        Priority priority,
        String category,
        String unit,
        String ownerId,
        Instant openedAt,
        Instant firstContactDueAt,
        Instant fixDueAt,
        String rule,
        String feedbackId,
        String customerId)
        implements EventData {

    public ComplaintOpened {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(firstContactDueAt, "firstContactDueAt");
        Objects.requireNonNull(fixDueAt, "fixDueAt");
        Objects.requireNonNull(rule, "rule");
    }
}
