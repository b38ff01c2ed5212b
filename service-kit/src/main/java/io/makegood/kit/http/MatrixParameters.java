package io.makegood.kit.http;

import io.makegood.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses {@code /path;parameter=value}. No address has such parameters, and they are a trap: Quarkus takes them out of
 * the path after its path policies looked, and decodes what is left twice, so that {@code %25;} fails as an error of ours.
 */
@ApplicationScoped
public class MatrixParameters {

    private static final int AFTER_LARGE_BODIES = LargeBodies.BEFORE_QUARKUS_LOOKS - 1;

    private final EarlyProblems problems;

    MatrixParameters(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_LARGE_BODIES);
    }

    private void check(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.indexOf(';') >= 0) {
            problems.send(request.response(), nothingThere());
        } else {
            request.next();
        }
    }

    private static Problem nothingThere() {
        return Problem.of(
                404, "not-found", "There is nothing here.", "No address has a semicolon; inside of a name it is %3B.");
    }
}
