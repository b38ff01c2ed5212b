package io.makegood.console.recognition;

import io.makegood.console.recognition.RecognitionClient.RecognitionPage;
import io.makegood.console.web.Answer;
import io.makegood.console.web.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;

/** Recognitions: what waits for a manager, and what was lately celebrated. */
@Path("/recognition")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
public class RecognitionPages {
    private final RecognitionDesk desk;

    public RecognitionPages(RecognitionDesk desk) {
        this.desk = desk;
    }

    /** The page. */
    public record recognition(RecognitionBoard board) implements TemplateInstance {}

    /** How many wait, for a line on Today. */
    public record waiting(int count, boolean more) implements TemplateInstance {}

    @GET
    public TemplateInstance page(@RestQuery String after, @RestQuery String done) {
        return new recognition(desk.board(after == null || after.isBlank() ? null : after, "", sentence(done)));
    }

    @GET
    @Path("/waiting")
    public TemplateInstance waiting() {
        Answer<RecognitionPage> pending = desk.pending();
        return pending.here()
                ? new waiting(pending.value().items().size(), pending.value().next() != null)
                : new waiting(0, false);
    }

    /** Whoever comes back to the address of a form she sent finds the page. */
    @GET
    @Path("/{id}/{decision}")
    public Response decision() {
        return Response.seeOther(URI.create("/recognition")).build();
    }

    private static String sentence(String done) {
        return switch (done == null ? "" : done) {
            case "confirmed" -> "Confirmed. It pays its points now, and everybody may know.";
            case "declined" -> "Declined. It pays nothing.";
            default -> "";
        };
    }
}
