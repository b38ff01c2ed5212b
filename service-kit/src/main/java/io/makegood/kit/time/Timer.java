package io.makegood.kit.time;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does something again and again, by a clock that nobody sets. The scheduler of Quarkus goes by the wall clock: put back by
 * an hour, it does nothing for an hour, and what guards the disk or raises an alarm must not rest so long.
 */
@ApplicationScoped
public class Timer {

    private static final Logger LOG = Logger.getLogger(Timer.class);
    private static final int THREADS = 2;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, Timer::thread);

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "timer");
        thread.setDaemon(true);
        return thread;
    }

    /** From now on, with that much rest after each time. What fails is done again at the next time. */
    public void every(Duration rest, Runnable work) {
        threads.scheduleWithFixedDelay(() -> guarded(work), 0, rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warnf(e, "What is done again and again failed");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
