package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

/**
 * The fix is done: ask the customer.
 *
 * @param attempt 1 for the first fix of the case, one more with each further fix
 */
public record RecoveryCheckRequested(String caseId, String customerId, String unit, Instant requestedAt, int attempt)
        implements EventData {

    public RecoveryCheckRequested {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(requestedAt, "requestedAt");
    }
}
