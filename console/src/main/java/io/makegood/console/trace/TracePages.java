package io.makegood.console.trace;

import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Follows one correlation id through all services. */
@Path("/trace")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
public class TracePages {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final TraceSources sources;
    private final Clock clock;
    private final ConsoleConfig config;

    public TracePages(TraceSources sources, Clock clock, ConsoleConfig config) {
        this.sources = sources;
        this.clock = clock;
        this.config = config;
    }

    /** Where an id is asked for. */
    public record search(String asked) implements TemplateInstance {}

    /** The thread. */
    public record thread(ThreadView thread) implements TemplateInstance {}

    @GET
    public Response search(@RestQuery String id) {
        String asked = id == null ? "" : id.strip();
        if (ID.matcher(asked).matches()) {
            return Response.seeOther(UriBuilder.fromPath("/trace/{id}").build(asked))
                    .build();
        }
        return Response.ok(new search(asked)).build();
    }

    @GET
    @Path("/{correlationId}")
    public Response thread(@RestPath String correlationId) {
        if (!ID.matcher(correlationId).matches()) {
            return Response.ok(new search(correlationId)).build();
        }
        ThreadView view = ThreadView.of(correlationId, sources.ask(correlationId), clock.instant(), config.timeZone());
        return Response.ok(new thread(view)).build();
    }
}
