package io.makegood.analytics.rebuilds;

import io.makegood.analytics.AnalyticsConfig;
import io.makegood.analytics.generations.Generation;
import io.makegood.analytics.generations.Generations;
import io.makegood.kit.audit.OperatorActions;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins a rebuild with the empty tables of a new generation. */
@ApplicationScoped
public class StartRebuild {

    private final Rebuilds rebuilds;
    private final AbandonRebuild abandon;
    private final Generations generations;
    private final OperatorActions actions;
    private final AnalyticsConfig config;
    private final Ids ids;

    StartRebuild(
            Rebuilds rebuilds,
            AbandonRebuild abandon,
            Generations generations,
            OperatorActions actions,
            AnalyticsConfig config,
            Ids ids) {
        this.rebuilds = rebuilds;
        this.abandon = abandon;
        this.generations = generations;
        this.actions = actions;
        this.config = config;
        this.ids = ids;
    }

    /**
     * @throws ProblemException 409 if one is running
     */
    @Transactional
    public Rebuild start(String by) {
        Generation like = generations.enterToWrite();
        abandon.silent();
        Rebuild rebuild = rebuilds.insert(ids.next(), config.zone(), by).orElseThrow(this::running);
        generations.create(rebuild.generation(), like);
        actions.add(
                by,
                "rebuild.start",
                rebuild.id(),
                "generation " + rebuild.generation().number());
        return rebuild;
    }

    private ProblemException running() {
        String detail = rebuilds.running()
                .map(rebuild -> "Rebuild " + rebuild.id() + ".")
                .orElse(null);
        return ProblemException.conflict("rebuild-running", "A rebuild is running.", detail);
    }
}
