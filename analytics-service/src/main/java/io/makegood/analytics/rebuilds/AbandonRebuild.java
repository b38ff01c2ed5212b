package io.makegood.analytics.rebuilds;

import io.makegood.analytics.AnalyticsConfig;
import io.makegood.analytics.generations.Generations;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Clears away a rebuild whose process is no more. What serves is not touched; an operator may start another. */
@ApplicationScoped
class AbandonRebuild {

    private static final Logger LOG = Logger.getLogger(AbandonRebuild.class);

    private final Rebuilds rebuilds;
    private final Generations generations;
    private final AnalyticsConfig config;

    AbandonRebuild(Rebuilds rebuilds, Generations generations, AnalyticsConfig config) {
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.config = config;
    }

    /** The one of which nothing was heard for long, if there is such a one. */
    @Scheduled(
            every = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    @Transactional
    void silent() {
        rebuilds.running()
                .ifPresent(rebuild -> abandon(rebuild, config.rebuild().giveUpAfter()));
    }

    /** One's own, on the way out. */
    @Transactional
    void own(Rebuild rebuild) {
        abandon(rebuild, Duration.ZERO);
    }

    private void abandon(Rebuild rebuild, Duration silence) {
        rebuilds.abandon(rebuild.id(), silence).ifPresent(abandoned -> {
            generations.drop(abandoned.generation().number());
            LOG.warnf(
                    "Rebuild abandoned: id=%s generation=%d",
                    abandoned.id(), abandoned.generation().number());
        });
    }
}
