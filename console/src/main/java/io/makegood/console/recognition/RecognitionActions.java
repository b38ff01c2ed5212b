package io.makegood.console.recognition;

import io.makegood.console.web.Problem;
import io.makegood.console.web.Refused;
import io.makegood.console.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** A manager's yes or no to what waits. */
@Path("/recognition/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.MANAGER)
public class RecognitionActions {
    private final RecognitionClient recognition;
    private final RecognitionDesk desk;

    public RecognitionActions(@RestClient RecognitionClient recognition, RecognitionDesk desk) {
        this.recognition = recognition;
        this.desk = desk;
    }

    @POST
    @Path("/confirmation")
    public Response confirm(@RestPath String id) {
        return decide("confirmed", () -> recognition.confirm(id));
    }

    @POST
    @Path("/rejection")
    public Response reject(@RestPath String id, @FormParam("reason") String reason) {
        return decide("declined", () -> recognition.reject(id, Map.of("reason", reason == null ? "" : reason)));
    }

    private Response decide(String done, Runnable decision) {
        try {
            decision.run();
            return Response.seeOther(URI.create("/recognition?done=" + done)).build();
        } catch (Refused refused) {
            return Response.status(refused.status())
                    .entity(new RecognitionPages.recognition(desk.board(null, sentence(refused.problem()), "")))
                    .build();
        }
    }

    private static String sentence(Problem problem) {
        return problem.detail() == null ? problem.sentence() : problem.sentence() + " " + problem.detail();
    }
}
