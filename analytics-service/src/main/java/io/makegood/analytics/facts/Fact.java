package io.makegood.analytics.facts;

import java.time.Instant;

/**
 * An event as analytics remembers it.
 *
 * @param type what happened, such as {@code feedback-received}
 * @param subject id of the aggregate, and {@code version} its place there
 * @param unit path of the unit; empty where it belongs to none
 * @param employeeId may be null
 * @param news what it is called in the activity; null where it is no news
 */
public record Fact(
        String eventId,
        String type,
        String subject,
        long version,
        Instant at,
        String correlationId,
        String unit,
        String employeeId,
        News news,
        Detail detail) {

    public Fact {
        unit = unit == null ? "" : unit;
        // No name, no employee: '' is what "everybody" is counted under.
        employeeId = employeeId == null || employeeId.isEmpty() ? null : employeeId;
    }
}
