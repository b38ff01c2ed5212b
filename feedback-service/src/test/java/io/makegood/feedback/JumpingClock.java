package io.makegood.feedback;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The wall clock of the service, which a test can put forward and back. */
@Alternative
@Priority(1)
@ApplicationScoped
public class JumpingClock extends Clock {

    private final Clock right = Clock.systemUTC();
    private volatile Duration fromRight = Duration.ZERO;

    public void jumpTo(Duration difference) {
        fromRight = difference;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(fromRight);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(right.withZone(zone), fromRight);
    }
}
