package io.makegood.e2e.faults;

import io.makegood.e2e.faults.rig.Pace;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that has to pass because it is the fault itself. */
final class Outage {

    private Outage() {}

    static void lasts(Duration atFullLength) {
        try {
            TimeUnit.MILLISECONDS.sleep(Pace.outage(atFullLength).toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
