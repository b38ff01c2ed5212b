package io.makegood.feedback.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Time that passes when a test says so. */
final class HandMovedTime implements TimeMeter {

    private long nanos;

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
