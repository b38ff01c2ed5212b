package io.makegood.analytics.rebuilds;

import io.makegood.analytics.generations.Generation;
import io.makegood.analytics.generations.Generations;
import io.makegood.analytics.inbound.TopicHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The moment at which the new numbers take over. While it lasts nobody counts and nobody reads; what was published until
 * then is read first, so that all that the old numbers know, the new ones know too.
 */
@ApplicationScoped
class SwitchGeneration {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Generations generations;
    private final FillGeneration fill;
    private final Rebuilds rebuilds;
    private final Clock clock;

    SwitchGeneration(Generations generations, FillGeneration fill, Rebuilds rebuilds, Clock clock) {
        this.generations = generations;
        this.fill = fill;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** Whatever goes wrong, nothing was switched and the reader must go back to where it was. */
    @Transactional
    void to(Rebuild rebuild, TopicHistory history) {
        Generation old = generations.enterToSwitch();
        Instant deadline = clock.instant().plus(LONGEST);
        while (!history.isCaughtUp()) {
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("too much is being published just now");
            }
            fill.with(history.next(), rebuild, history);
        }
        rebuilds.progress(rebuild.id(), history.read(), history.read(), history.rejected());
        rebuilds.done(rebuild.id());
        generations.serve(rebuild.generation(), old);
    }
}
