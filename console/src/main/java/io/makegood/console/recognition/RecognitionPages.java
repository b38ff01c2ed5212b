package io.makegood.console.recognition;

import io.makegood.console.feedback.HerVoice;
import io.makegood.console.recognition.RecognitionClient.Points;
import io.makegood.console.recognition.RecognitionClient.Recognition;
import io.makegood.console.recognition.RecognitionClient.RecognitionPage;
import io.makegood.console.web.Answer;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.Person;
import io.makegood.console.web.Problem;
import io.makegood.console.web.Refused;
import io.makegood.console.web.Roles;
import io.makegood.console.web.Words;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Recognitions: what waits for a manager, and what was lately celebrated. */
@Path("/recognition")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
public class RecognitionPages {
    private static final String SERVICE = "recognition-service";
    private static final int PAGE = 20;

    private final RecognitionClient recognition;
    private final HerVoice voice;
    private final Person person;
    private final Clock clock;
    private final ConsoleConfig config;

    public RecognitionPages(
            @RestClient RecognitionClient recognition,
            HerVoice voice,
            Person person,
            Clock clock,
            ConsoleConfig config) {
        this.recognition = recognition;
        this.voice = voice;
        this.person = person;
        this.clock = clock;
        this.config = config;
    }

    /** The page. */
    public record recognition(RecognitionBoard board) implements TemplateInstance {}

    /** How many wait, for a line on Today. */
    public record waiting(int count, boolean more) implements TemplateInstance {}

    @GET
    public TemplateInstance page(@RestQuery String after, @RestQuery String done) {
        return page(after, "", doneSentence(done));
    }

    @GET
    @Path("/waiting")
    public TemplateInstance waiting() {
        Answer<RecognitionPage> pending = decides() ? pending() : none();
        return new waiting(
                pending.here() ? pending.value().items().size() : 0,
                pending.here() && pending.value().next() != null);
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MANAGER)
    public Response confirm(@RestPath String id) {
        return decide("confirmed", client -> client.confirm(id));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MANAGER)
    public Response reject(@RestPath String id, @FormParam("reason") String reason) {
        return decide("rejected", client -> client.reject(id, Map.of("reason", reason == null ? "" : reason)));
    }

    /** Whoever comes back to the address of a form she sent finds the page. */
    @GET
    @Path("/{id}/{decision}")
    public Response decision() {
        return Response.seeOther(URI.create("/recognition")).build();
    }

    private Response decide(String done, Consumer<RecognitionClient> decision) {
        try {
            decision.accept(recognition);
            return Response.seeOther(URI.create("/recognition?done=" + done)).build();
        } catch (Refused refused) {
            return Response.status(refused.status())
                    .entity(page(null, sentence(refused.problem()), ""))
                    .build();
        }
    }

    private TemplateInstance page(String after, String trouble, String done) {
        Answer<RecognitionPage> awarded =
                Answer.from(SERVICE, () -> recognition.recognitions("AWARDED", PAGE, blankToNull(after)));
        Answer<RecognitionPage> pending = awarded.away() || !decides() ? none() : pending();
        return new recognition(new RecognitionBoard(
                decides(),
                pending.map(page -> lines(page, true)),
                pending.here() && pending.value().next() != null,
                awarded.map(page -> lines(page, false)),
                awarded.here() ? linkTo(awarded.value().next()) : null,
                awarded.away() ? null : points(),
                trouble,
                done));
    }

    private Answer<RecognitionPage> pending() {
        return Answer.from(SERVICE, () -> recognition.recognitions("PENDING", PAGE, null));
    }

    private static Answer<RecognitionPage> none() {
        return new Answer<>(null, SERVICE, Answer.Missing.NOT_ALLOWED);
    }

    private List<RecognitionLine> lines(RecognitionPage page, boolean withWords) {
        return page.items().stream().map(item -> line(item, withWords)).toList();
    }

    private RecognitionLine line(Recognition item, boolean withWords) {
        boolean said = withWords
                && item.evidence() != null
                && "FEEDBACK".equals(item.evidence().kind());
        return RecognitionLine.of(
                item,
                said ? voice.words("What she said", item.evidence().id()) : null,
                clock.instant(),
                config.timeZone());
    }

    /** Her own; null where she has none to have. */
    private String points() {
        if (person.employeeId().isEmpty()) {
            return null;
        }
        Answer<Points> own = Answer.from(SERVICE, () -> recognition.points(person.employeeId(), 1));
        return own.here() ? Words.count(own.value().total()) : null;
    }

    private boolean decides() {
        return person.has(Roles.MANAGER);
    }

    private static String linkTo(String cursor) {
        return cursor == null
                ? null
                : UriBuilder.fromPath("/recognition")
                        .queryParam("after", "{after}")
                        .build(cursor)
                        .toString();
    }

    private static String sentence(Problem problem) {
        return problem.detail() == null ? problem.sentence() : problem.sentence() + " " + problem.detail();
    }

    private static String doneSentence(String done) {
        return switch (done == null ? "" : done) {
            case "confirmed" -> "Confirmed. It pays its points now, and everybody may know.";
            case "rejected" -> "Declined. It pays nothing.";
            default -> "";
        };
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
