package io.makegood.analytics.generations;

import io.makegood.analytics.AnalyticsConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Has the numbers counted in the days of the zone that is set, from the first fact on. */
@ApplicationScoped
class AdoptZone {

    private static final Logger LOG = Logger.getLogger(AdoptZone.class);

    private final Generations generations;
    private final AnalyticsConfig config;

    AdoptZone(Generations generations, AnalyticsConfig config) {
        this.generations = generations;
        this.config = config;
    }

    /** After the migrations and before the first event. */
    @Transactional
    void atStart(@Observes @Priority(2) StartupEvent event) {
        if (!generations.adopt(config.zone())) {
            LOG.warnf(
                    "The days of the numbers begin in another zone than is set: a rebuild makes it %s", config.zone());
        }
    }
}
