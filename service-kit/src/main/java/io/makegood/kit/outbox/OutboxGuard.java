package io.makegood.kit.outbox;

import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps the outbox from filling the disk while Kafka is away: a full disk would end the database, and everything with it. */
@ApplicationScoped
public class OutboxGuard {

    private static final Duration LATER = Duration.ofSeconds(30);

    private final OutboxWatch outbox;
    private final OutboxConfig config;

    public OutboxGuard(OutboxWatch outbox, OutboxConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    public boolean isReached() {
        return outbox.state().rows() >= config.maxUnsent();
    }

    /** @throws ProblemException 503 if the guard is reached: what cannot be published must not be accepted */
    public void mustHaveRoom() {
        if (isReached()) {
            throw ProblemException.unavailable("Too much waits to be published. Please send it again later.", LATER);
        }
    }
}
