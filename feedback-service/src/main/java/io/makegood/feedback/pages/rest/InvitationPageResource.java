package io.makegood.feedback.pages.rest;

import io.makegood.feedback.invitations.Invitation;
import io.makegood.feedback.invitations.OpenInvitation;
import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.invitations.RecoveryCheck;
import io.makegood.feedback.pages.SurveyPage;
import io.makegood.feedback.rest.HtmlPages;
import io.makegood.feedback.rest.Limited;
import io.makegood.feedback.submissions.AnswerInvitation;
import io.makegood.feedback.submissions.FormFields;
import io.makegood.feedback.submissions.SubmissionIdReused;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.surveys.Surveys;
import io.makegood.kit.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The page behind the link in a mail. Whoever has the link may answer, once. */
@Path("/i/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
public class InvitationPageResource {

    private final OpenInvitation openInvitation;
    private final AnswerInvitation answerInvitation;
    private final Surveys surveys;
    private final Clock clock;

    InvitationPageResource(
            OpenInvitation openInvitation, AnswerInvitation answerInvitation, Surveys surveys, Clock clock) {
        this.openInvitation = openInvitation;
        this.answerInvitation = answerInvitation;
        this.surveys = surveys;
        this.clock = clock;
    }

    @GET
    @Limited
    @Operation(summary = "The questions of an invitation")
    public Response page(@PathParam("token") String token) {
        return HtmlPages.orProblem(
                () -> HtmlPages.page(200, SurveyPage.of(survey(openInvitation.open(token)), "/i/" + token, Map.of())));
    }

    @POST
    @Limited
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Answer an invitation")
    public CompletionStage<Response> answer(@PathParam("token") String token, byte[] body) {
        try {
            FormFields form = FormFields.of(body);
            Invitation invitation = openInvitation.invitation(token);
            return answered(token, invitation, surveyStillOpenTo(invitation), form);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(HtmlPages.problem(e));
        }
    }

    private CompletionStage<Response> answered(String token, Invitation invitation, Survey survey, FormFields form) {
        try {
            return answerInvitation
                    .answer(invitation, survey, form.answer(survey, null))
                    .handle((receipt, failure) -> failure == null
                            ? HtmlPages.seeOther("/i/" + token + "/thanks")
                            : HtmlPages.problem(used(failure)));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(HtmlPages.problem(e, FormFields.namesIn(survey)));
        }
    }

    /** A finished one goes on to the queue: the same answer again is thanked for again, another one is not taken. */
    private Survey surveyStillOpenTo(Invitation invitation) {
        if (invitation.isFinished()) {
            return anySurvey(invitation);
        }
        if (!invitation.canBeAnswered(clock.instant())) {
            throw over();
        }
        return survey(invitation);
    }

    private Survey survey(Invitation invitation) {
        Survey survey = anySurvey(invitation);
        if (survey.isClosed()) {
            throw over();
        }
        return survey;
    }

    private Survey anySurvey(Invitation invitation) {
        return invitation.purpose() == Purpose.RECOVERY_CHECK
                ? RecoveryCheck.survey(invitation.unit())
                : surveys.byId(invitation.surveyId()).orElseThrow();
    }

    private static Throwable used(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof SubmissionIdReused ? over() : cause;
    }

    private static ProblemException over() {
        return ProblemException.gone("invitation-over", "This invitation was answered or has run out.");
    }

    @GET
    @Path("/thanks")
    @Operation(summary = "Where an answer leads")
    public Response thanks() {
        return HtmlPages.message(
                200, "Thank you!", "Your answer is with us. We read every one, and we act on what we read.");
    }
}
