package io.makegood.recovery.duty;

import java.time.Instant;

/**
 * Who owns what comes up in a unit.
 *
 * @param appointedFor the unit that has this duty owner: this one or one above; absent where the default one stands in
 */
public record DutyOwnerView(
        String unit, String ownerId, String appointedFor, String changedBy, Instant changedAt, long version) {}
