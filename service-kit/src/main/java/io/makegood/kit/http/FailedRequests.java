package io.makegood.kit.http;

import io.makegood.kit.problem.Problem;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Requests that fail outside of the resources by their senders' fault. Left alone they are logged as failures of ours. */
@ApplicationScoped
public class FailedRequests {

    private static final int BAD_REQUEST = 400;

    private final EarlyProblems problems;

    FailedRequests(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.response().ended() || request.response().closed()) {
            // Answered before its body was read to the end, or nobody is there any more.
            return;
        }
        if (request.statusCode() == BAD_REQUEST && request.failure() instanceof VertxException) {
            problems.send(request.response(), Problem.of(BAD_REQUEST, "bad-request", "This is not proper HTTP.", null));
        } else {
            request.next();
        }
    }
}
