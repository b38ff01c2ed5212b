package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

/** The next complaint of a customer whose case is open: it joins that case. */
public record ComplaintJoined(
        String caseId, String unit, String customerId, String feedbackId, Instant joinedAt, String rule)
        implements EventData {

    public ComplaintJoined {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(joinedAt, "joinedAt");
        Objects.requireNonNull(rule, "rule");
    }
}
