package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Replayed;
import io.makegood.console.web.Problem;
import io.makegood.console.web.Refused;
import io.makegood.console.web.Roles;
import io.makegood.console.web.ServiceAway;
import io.makegood.console.web.Words;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;

/** What operators do. Each act is written down by the service that does it, with who did it. */
@Path("/operations/{service}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.OPS)
public class OperationsActions {
    /** As far as a form goes; how far the archive reaches only the service knows. */
    private static final String HOURS = "0*[1-9]\\d{0,3}";

    private final OperationsDesk desk;
    private final OperationsPages pages;
    private final Clock clock;

    public OperationsActions(OperationsDesk desk, OperationsPages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @POST
    @Path("/quarantine/{id:\\d{1,18}}/replay")
    public Response replay(@RestPath String service, @RestPath long id) {
        return act(
                () -> {
                    Replayed replayed = desk.client(service).replay(id);
                    return "replayed&count=" + replayed.replayed() + "&left=" + replayed.held();
                },
                trouble -> pages.record(service, id, trouble));
    }

    @POST
    @Path("/quarantine/{id:\\d{1,18}}/drop")
    public Response drop(@RestPath String service, @RestPath long id) {
        return act(
                () -> {
                    desk.client(service).drop(id);
                    return "dropped";
                },
                trouble -> pages.record(service, id, trouble));
    }

    @POST
    @Path("/unpark")
    public Response unpark(@RestPath String service, @FormParam("subject") String subject) {
        if (subject == null || subject.isBlank()) {
            return Response.status(400).entity(board("Say which aggregate.")).build();
        }
        return act(
                () -> {
                    desk.client(service).unpark(subject);
                    return "unparked";
                },
                this::board);
    }

    @POST
    @Path("/republish")
    public Response republish(@RestPath String service, @FormParam("hours") String hours) {
        if (hours == null || !hours.matches(HOURS)) {
            return Response.status(400)
                    .entity(board("Say how many hours back, from 1 to 9999."))
                    .build();
        }
        Instant since = clock.instant().minus(Duration.ofHours(Long.parseLong(hours)));
        return act(
                () -> "republished&count="
                        + desk.client(service)
                                .republish(Map.of("since", since.toString()))
                                .events(),
                this::board);
    }

    private TemplateInstance board(String trouble) {
        return new OperationsPages.operations(desk.board(trouble, ""));
    }

    /** @param deed does it, and returns what was done, as the page is to be asked to say it */
    private Response act(Supplier<String> deed, Function<String, TemplateInstance> page) {
        try {
            return Response.seeOther(URI.create("/operations?done=" + deed.get()))
                    .build();
        } catch (Refused refused) {
            return Response.status(refused.status())
                    .entity(page.apply(sentence(refused.problem())))
                    .build();
        } catch (ServiceAway | ProcessingException away) {
            return Response.status(503)
                    .entity(board(
                            "The service is not answering: it may or may not have been done. Look again in a moment."))
                    .build();
        }
    }

    private static String sentence(Problem problem) {
        return problem.detail() == null
                ? problem.sentence()
                : problem.sentence() + " " + Words.capital(problem.detail());
    }
}
