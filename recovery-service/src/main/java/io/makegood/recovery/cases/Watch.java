package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time to the millisecond, so that an event and the row behind it bear the same. */
@ApplicationScoped
public class Watch {

    private final Clock clock;

    public Watch(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
