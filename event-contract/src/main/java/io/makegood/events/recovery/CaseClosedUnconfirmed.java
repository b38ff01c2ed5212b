package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

/** A case was closed without the customer's word: not recovered, and nobody earns. */
public record CaseClosedUnconfirmed(
        String caseId, String unit, Reason reason, Instant closedAt, String ownerId, String customerId)
        implements EventData {

    public CaseClosedUnconfirmed {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(ownerId, "ownerId");
    }

    /** Why her word is missing. */
    public enum Reason {
        /** She was asked and did not answer in time. */
        TIMEOUT,
        /** She could not be asked. */
        EMPLOYEE
    }
}
