package io.makegood.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private static final int BEFORE_QUARKUS_LOOKS = 10;

    private final long most;
    private final ObjectMapper json;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper json) {
        this.most = most.asLongValue();
        this.json = json;
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
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem())
                .onComplete(sent -> request.request().connection().close());
    }

    private String problem() {
        try {
            return json.writeValueAsString(
                    Problem.of(413, "too-large", "A body has at most %d bytes.".formatted(most), null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
