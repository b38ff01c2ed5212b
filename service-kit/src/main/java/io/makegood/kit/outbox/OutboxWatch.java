package io.makegood.kit.outbox;

import io.makegood.kit.time.Timer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Looks from time to time how far the outbox is behind. */
@ApplicationScoped
public class OutboxWatch {

    private static final Logger LOG = Logger.getLogger(OutboxWatch.class);

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int WORTH_A_WARNING = 6;

    private final OutboxRows rows;
    private final OutboxConfig config;
    private final Timer timer;
    private int failures;
    private final AtomicReference<OutboxState> last = new AtomicReference<>(new OutboxState(0, 0, 0, 0));

    OutboxWatch(OutboxRows rows, OutboxConfig config, Timer timer) {
        this.rows = rows;
        this.config = config;
        this.timer = timer;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("outbox.unsent", last, state -> state.get().unsent());
        meters.gauge("outbox.lag.seconds", last, state -> state.get().oldestSeconds());
        meters.gauge("outbox.parked", last, state -> state.get().parked());
        timer.every(EVERY, this::look);
    }

    void look() {
        try {
            last.set(rows.state(config.maxUnsent()));
            failures = 0;
        } catch (SQLException e) {
            failures++;
            LOG.logf(
                    failures == WORTH_A_WARNING ? Level.WARN : Level.DEBUG,
                    "The outbox cannot be read: %s",
                    e.getMessage());
        }
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forgetOld() throws SQLException {
        while (rows.forgetSentBefore(config.archiveHours()) == 10_000) {
            LOG.debug("The archive of the outbox was shortened");
        }
    }

    /** What waited when it was last looked at, at most a few seconds ago. */
    public OutboxState state() {
        return last.get();
    }
}
