package io.makegood.kit.reconciliation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the tally short: one line per hour, topic, consumer and outcome. */
@ApplicationScoped
class FoldTallies {

    private final EventTallies tallies;

    FoldTallies(EventTallies tallies) {
        this.tallies = tallies;
    }

    @Scheduled(
            every = "1m",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void fold() {
        tallies.fold();
    }
}
