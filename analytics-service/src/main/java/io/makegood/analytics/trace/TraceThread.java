package io.makegood.analytics.trace;

import io.makegood.analytics.generations.Generations;
import io.makegood.analytics.units.Units;
import io.makegood.kit.trace.TraceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells what was recorded here of a thread, as far as the person who asks may see it. */
@ApplicationScoped
public class TraceThread {

    private final Generations generations;
    private final Threads threads;

    TraceThread(Generations generations, Threads threads) {
        this.generations = generations;
        this.threads = threads;
    }

    @Transactional
    public TraceView of(String correlationId, Units units) {
        generations.enterToRead();
        return new TraceView(correlationId, threads.steps(correlationId, units));
    }
}
