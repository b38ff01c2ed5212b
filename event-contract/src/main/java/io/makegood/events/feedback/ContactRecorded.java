package io.makegood.events.feedback;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

/** A customer was in contact with the company: a moment of truth. */
public record ContactRecorded(
        String contactId,
        String kind,
        String unit,
        Instant occurredAt,
        Instant receivedAt,
        String customerId,
        String employeeId)
        implements EventData {

    public ContactRecorded {
        Objects.requireNonNull(contactId, "contactId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
