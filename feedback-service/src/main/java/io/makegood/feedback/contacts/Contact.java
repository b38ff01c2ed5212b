package io.makegood.feedback.contacts;

import io.makegood.feedback.customers.CustomerClaim;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact as an integration tells it.
 *
 * @param contentHash over all that was told: the same id with another content is refused
 * @param unit null where the source does not know it
 * @param employeeId may be null
 */
public record Contact(
        ContactName name,
        String contentHash,
        String kind,
        String unit,
        String employeeId,
        Optional<CustomerClaim> customer,
        Instant occurredAt,
        Instant receivedAt) {}
