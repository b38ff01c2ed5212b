package io.makegood.kit.http;

import io.makegood.kit.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says that it is too large, as a problem. Quarkus refuses it too, but says nothing beside the status. */
@ApplicationScoped
public class LargeBodies {

    static final int BEFORE_QUARKUS_LOOKS = 10;

    private final long most;
    private final EarlyProblems problems;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, EarlyProblems problems) {
        this.most = most.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS_LOOKS);
    }

    private void check(RoutingContext request) {
        if (announced(request) > most) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private static long announced(RoutingContext request) {
        try {
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The rest of it is not read: the connection ends. */
    private void refuse(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        problems.send(request.response(), tooLarge())
                .onComplete(sent -> request.request().connection().close());
    }

    private Problem tooLarge() {
        return Problem.of(413, "too-large", "A body has at most %d bytes.".formatted(most), null);
    }
}
