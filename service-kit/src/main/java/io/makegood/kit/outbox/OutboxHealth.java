package io.makegood.kit.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells how far the outbox is behind, as wellness and not as readiness: a replica that was taken out of the balancer
 * because Kafka is away would lose answers at the edge.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private static final long DEGRADED_SECONDS = 60;

    private final OutboxWatch outbox;

    OutboxHealth(OutboxWatch outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        OutboxState state = outbox.state();
        return HealthCheckResponse.named("outbox")
                .status(state.oldestSeconds() < DEGRADED_SECONDS && state.parked() == 0)
                .withData("unsent", state.unsent())
                .withData("oldestSeconds", state.oldestSeconds())
                .withData("parked", state.parked())
                .build();
    }
}
