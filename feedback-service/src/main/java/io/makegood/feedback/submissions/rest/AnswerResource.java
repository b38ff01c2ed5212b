package io.makegood.feedback.submissions.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.feedback.rest.FromAnywhere;
import io.makegood.feedback.rest.HtmlPages;
import io.makegood.feedback.rest.Limited;
import io.makegood.feedback.submissions.AnswerSurvey;
import io.makegood.feedback.submissions.FormFields;
import io.makegood.feedback.submissions.Receipt;
import io.makegood.feedback.surveys.OpenSurveys;
import io.makegood.feedback.surveys.Survey;
import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.time.Ids;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the answers to public surveys come in, from scripts and from plain forms on anybody's page. */
@Path("/surveys/{key}/answers")
@PermitAll
@FromAnywhere
@Tag(name = "Answers")
public class AnswerResource {

    private static final int MAX_BYTES = 64 * 1024;
    private static final String TOO_OFTEN =
            "Too many requests from this address or to this survey; come again after Retry-After.";

    private final OpenSurveys surveys;
    private final AnswerSurvey answers;
    private final ObjectMapper json;
    private final Ids ids;

    AnswerResource(OpenSurveys surveys, AnswerSurvey answers, ObjectMapper json, Ids ids) {
        this.surveys = surveys;
        this.answers = answers;
        this.json = json;
        this.ids = ids;
    }

    @POST
    @Limited
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a survey", description = "The same body may be sent again: it is answered the same.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AnswerRequest.class)), required = true)
    @APIResponse(
            responseCode = "202",
            description = "Kept.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "429", description = TOO_OFTEN)
    public CompletionStage<Response> answer(@PathParam("key") String key, byte[] body) throws IOException {
        AnswerRequest request = json.readValue(bounded(body), AnswerRequest.class);
        if (request == null) {
            throw ProblemException.badRequest("unreadable", "The body is null.", (String) null);
        }
        // A Response: a result with a type of its own gets 406 where Accept names another, after it was kept.
        return survey(key)
                .thenCompose(survey -> answers.answer(survey, request.given()))
                .thenApply(receipt -> Response.accepted(receipt).build());
    }

    /** All but the first answers within a second find it at hand, and need no thread of their own. */
    private CompletionStage<Survey> survey(String key) {
        return surveys.atHand(key)
                .<CompletionStage<Survey>>map(CompletableFuture::completedFuture)
                .orElseGet(() -> readBeside(key, Vertx.currentContext()));
    }

    /** Whoever waits for it goes on where she was. */
    private CompletionStage<Survey> readBeside(String key, Context here) {
        CompletableFuture<Survey> survey = new CompletableFuture<>();
        surveys.openForAll(key, look -> here.executeBlocking(Executors.callable(look), false))
                .whenComplete((found, failure) -> here.runOnContext(going -> {
                    if (failure == null) {
                        survey.complete(found);
                    } else {
                        survey.completeExceptionally(failure);
                    }
                }));
        return survey;
    }

    @POST
    @Limited
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Answer a survey by a plain HTML form",
            description = "Fields are named by question id; further `comment`, `email`, `name`, `employeeId`,"
                    + " `submissionId` and `_next`. Without the hidden field `submissionId` each post counts.")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    @APIResponse(responseCode = "303", description = "Kept; the browser is sent on.")
    @APIResponse(responseCode = "429", description = TOO_OFTEN)
    public CompletionStage<Response> answerByForm(@PathParam("key") String key, byte[] body) {
        try {
            FormFields form = FormFields.of(bounded(body));
            return answerByForm(surveys.open(key), form);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(HtmlPages.problem(e));
        }
    }

    private CompletionStage<Response> answerByForm(Survey survey, FormFields form) {
        try {
            String next = next(survey, form.text(FormFields.NEXT));
            String submissionId = form.text("submissionId");
            return answers.answer(survey, form.answer(survey, submissionId == null ? ids.next() : submissionId))
                    .handle((receipt, failure) ->
                            failure == null ? HtmlPages.seeOther(next) : HtmlPages.problem(failure));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(HtmlPages.problem(e, FormFields.namesIn(survey)));
        }
    }

    /** What a browser asks before it lets a script of another page post JSON. */
    @OPTIONS
    @Operation(hidden = true)
    public Response preflight() {
        return Response.noContent().build();
    }

    /** Only where the survey says: a link of ours must not lead people to a page of somebody else's choice. */
    private static String next(Survey survey, String wanted) {
        if (wanted == null) {
            return "/s/" + survey.key() + "/thanks";
        }
        if (!survey.nextUrls().contains(wanted)) {
            throw ProblemException.unprocessable(
                    "next-not-allowed", "The survey does not allow this page as _next.", (String) null);
        }
        return wanted;
    }

    private static byte[] bounded(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new ProblemException(Problem.of(413, "too-large", "An answer has at most 64 KiB.", null));
        }
        return body;
    }
}
