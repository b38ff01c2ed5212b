package io.makegood.kit.http;

import io.makegood.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives up a body that does not come to its end. Byte by byte it would keep a thread for as long as its sender likes. */
@ApplicationScoped
public class SlowBodies {

    private static final int AFTER_MATRIX_PARAMETERS = LargeBodies.BEFORE_QUARKUS_LOOKS - 2;

    private final Duration within;
    private final EarlyProblems problems;

    SlowBodies(
            @ConfigProperty(name = "makegood.http.body-within", defaultValue = "30s") Duration within,
            EarlyProblems problems) {
        this.within = within;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_MATRIX_PARAMETERS);
    }

    private void watch(RoutingContext request) {
        if (hasBody(request.request())) {
            long timer = request.vertx().setTimer(within.toMillis(), id -> giveUp(request));
            request.addEndHandler(end -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return !request.isEnded()
                && (request.getHeader(HttpHeaders.CONTENT_LENGTH) != null
                        || request.getHeader("Transfer-Encoding") != null);
    }

    private void giveUp(RoutingContext request) {
        if (!request.request().isEnded() && !request.response().ended()) {
            request.response().putHeader("Connection", "close");
            problems.send(request.response(), tooSlow())
                    .onComplete(sent -> request.request().connection().close());
        }
    }

    private Problem tooSlow() {
        return Problem.of(408, "too-slow", "A body comes within %d seconds.".formatted(within.toSeconds()), null);
    }
}
