package io.makegood.feedback.pages.rest;

import io.makegood.feedback.pages.SurveyPage;
import io.makegood.feedback.rest.HtmlPages;
import io.makegood.feedback.rest.Limited;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.surveys.Surveys;
import io.makegood.feedback.text.Format;
import io.makegood.kit.time.Ids;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A public survey as a page of our own, for a link or a QR code. */
@Path("/s/{key}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
public class SurveyPageResource {

    private final Surveys surveys;
    private final Ids ids;

    SurveyPageResource(Surveys surveys, Ids ids) {
        this.surveys = surveys;
        this.ids = ids;
    }

    @GET
    @Limited
    @Operation(summary = "A survey as a page without script")
    public Response page(@PathParam("key") String key, @QueryParam("employeeId") String employeeId) {
        return HtmlPages.orProblem(() -> {
            Survey survey = surveys.open(key);
            Map<String, String> hidden = new LinkedHashMap<>();
            // Made with the page: sent twice, by a double click or a reload, it counts once.
            hidden.put("submissionId", ids.next());
            if (Format.EMPLOYEE_ID.matches(employeeId)) {
                hidden.put("employeeId", employeeId);
            }
            return HtmlPages.page(200, SurveyPage.of(survey, "/surveys/" + survey.key() + "/answers", hidden));
        });
    }

    @GET
    @Path("/thanks")
    @Operation(summary = "Where a form leads when nothing else is said")
    public Response thanks() {
        return HtmlPages.message(200, "Thank you!", "Your answer is with the people who can do something with it.");
    }
}
