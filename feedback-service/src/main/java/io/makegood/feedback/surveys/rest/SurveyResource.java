package io.makegood.feedback.surveys.rest;

import io.makegood.feedback.rest.FromAnywhere;
import io.makegood.feedback.rest.Limited;
import io.makegood.feedback.surveys.CloseSurvey;
import io.makegood.feedback.surveys.CreateSurvey;
import io.makegood.feedback.surveys.FindSurveys;
import io.makegood.feedback.surveys.NewSurvey;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.surveys.Surveys;
import io.makegood.feedback.text.Checks;
import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The surveys: staff put them up and close them, anybody may read what an open one asks. */
@Path("/surveys")
@Tag(name = "Surveys")
public class SurveyResource {

    private final Surveys surveys;
    private final FindSurveys findSurveys;
    private final CreateSurvey createSurvey;
    private final CloseSurvey closeSurvey;
    private final SignedIn person;

    SurveyResource(
            Surveys surveys,
            FindSurveys findSurveys,
            CreateSurvey createSurvey,
            CloseSurvey closeSurvey,
            SignedIn person) {
        this.surveys = surveys;
        this.findSurveys = findSurveys;
        this.createSurvey = createSurvey;
        this.closeSurvey = closeSurvey;
        this.person = person;
    }

    @GET
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(summary = "The surveys of your units")
    public List<SurveyView> all() {
        return findSurveys.all().stream().map(SurveyView::of).toList();
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Put a survey up")
    @APIResponse(
            responseCode = "201",
            description = "It can be answered.",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public Response create(@NotNull SurveyRequest request) {
        Checks checks = new Checks();
        NewSurvey wanted = request.wanted(checks);
        if (wanted.unit() != null) {
            person.mustCover(wanted.unit(), "There is no such unit.");
        }
        Survey survey = createSurvey.create(wanted, checks, person.subject());
        return Response.created(URI.create("/surveys/" + survey.key()))
                .entity(SurveyView.of(survey))
                .build();
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @FromAnywhere
    @Limited
    @Operation(summary = "What an open survey asks")
    public PublicSurveyView one(@PathParam("key") String key) {
        return PublicSurveyView.of(surveys.open(key));
    }

    @POST
    @Path("/{key}/closure")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Close a survey")
    public SurveyView close(@PathParam("key") String key) {
        findSurveys.own(key);
        closeSurvey.close(key);
        return SurveyView.of(findSurveys.own(key));
    }
}
