package io.makegood.recognition.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as PostgreSQL keeps it, so that the event says exactly what the row says. */
final class DatabaseTime {

    private DatabaseTime() {}

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
