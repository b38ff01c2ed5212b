package io.makegood.analytics.generations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A full set of the facts and counts.
 *
 * @param zone where its days begin
 */
public record Generation(int number, ZoneId zone) {

    /** The database schema that it lives in. A number, so that it can stand in a statement. */
    String schema() {
        return "g" + number;
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
