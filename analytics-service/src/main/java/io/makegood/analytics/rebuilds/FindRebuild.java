package io.makegood.analytics.rebuilds;

import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** How a rebuild is getting on. */
@ApplicationScoped
public class FindRebuild {

    private final Rebuilds rebuilds;

    FindRebuild(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * @throws ProblemException 404 if there is none
     */
    public Rebuild byId(String id) {
        return rebuilds.find(id).orElseThrow(() -> ProblemException.notFound("No such rebuild."));
    }
}
