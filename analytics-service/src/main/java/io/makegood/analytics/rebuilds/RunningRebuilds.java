package io.makegood.analytics.rebuilds;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/** The thread of this replica's rebuild. */
@ApplicationScoped
public class RunningRebuilds {

    private static final long LONGEST_GOODBYE_MILLIS = TimeUnit.SECONDS.toMillis(8);

    private final RebuildRun run;
    private volatile boolean stopping;
    private volatile Thread thread;

    RunningRebuilds(RebuildRun run, MeterRegistry meters) {
        this.run = run;
        meters.gauge("analytics.rebuild.running", this, RunningRebuilds::count);
    }

    private int count() {
        return thread != null && thread.isAlive() ? 1 : 0;
    }

    /** Returns at once; how it goes can be read from the rebuild. */
    public void start(Rebuild rebuild) {
        thread = new Thread(() -> run.run(rebuild, () -> stopping), "rebuild-" + rebuild.id());
        thread.start();
    }

    /** It ends between two batches and clears away what it made. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.join(LONGEST_GOODBYE_MILLIS);
        }
    }
}
