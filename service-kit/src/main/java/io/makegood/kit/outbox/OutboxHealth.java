package io.makegood.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * Tells how far the outbox is behind, as wellness and not as readiness: a replica that was taken out of the balancer
 * because Kafka is away would lose answers at the edge.
 */
@Wellness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(OutboxHealth.class);
    private static final long DEGRADED_SECONDS = 60;

    private final OutboxRows rows;
    private final OutboxConfig config;
    private final AtomicReference<OutboxState> last = new AtomicReference<>(new OutboxState(0, 0, 0));

    OutboxHealth(OutboxRows rows, OutboxConfig config) {
        this.rows = rows;
        this.config = config;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("outbox.unsent", last, state -> state.get().unsent());
        meters.gauge("outbox.lag.seconds", last, state -> state.get().oldestSeconds());
        meters.gauge("outbox.parked", last, state -> state.get().parked());
    }

    @Scheduled(
            every = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        try {
            last.set(rows.state());
        } catch (SQLException e) {
            LOG.debugf("The outbox cannot be read: %s", e.getMessage());
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

    @Override
    public HealthCheckResponse call() {
        OutboxState state = last.get();
        return HealthCheckResponse.named("outbox")
                .status(state.oldestSeconds() < DEGRADED_SECONDS && state.parked() == 0)
                .withData("unsent", state.unsent())
                .withData("oldestSeconds", state.oldestSeconds())
                .withData("parked", state.parked())
                .build();
    }
}
