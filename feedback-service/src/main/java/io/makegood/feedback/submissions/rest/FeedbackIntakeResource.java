package io.makegood.feedback.submissions.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.feedback.integrations.Caller;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.rest.CallingIntegration;
import io.makegood.feedback.rest.NeedsScope;
import io.makegood.feedback.submissions.GivenFeedback;
import io.makegood.feedback.submissions.HandInFeedback;
import io.makegood.feedback.submissions.Receipt;
import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Where integrations hand in feedback, one by one or many at once. */
@Path("/feedback")
@PermitAll // the API key decides, not a token
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback by API key")
@SecurityRequirement(name = "ApiKey")
@APIResponse(responseCode = "401", description = "No good key.")
@APIResponse(responseCode = "403", description = "The key does not have the scope.")
@APIResponse(
        responseCode = "429",
        description =
                "Too many requests of this integration, or too many wrong keys from this address; come again after Retry-After.")
public class FeedbackIntakeResource {

    private static final Logger LOG = Logger.getLogger(FeedbackIntakeResource.class);
    private static final int MAX_BYTES = 64 * 1024;

    private final HandInFeedback handIn;
    private final CallingIntegration calling;
    private final ObjectMapper json;

    FeedbackIntakeResource(HandInFeedback handIn, CallingIntegration calling, ObjectMapper json) {
        this.handIn = handIn;
        this.calling = calling;
        this.json = json;
    }

    /** Many at once. */
    @Schema(description = "At most 500 items and 1 MiB.")
    public record BulkRequest(List<GivenFeedback> items) {}

    /** One result per item, in their order. */
    public record BulkResponse(List<BulkResult> results) {}

    @POST
    @Blocking
    @NeedsScope(Scope.FEEDBACK_WRITE)
    @Operation(summary = "Hand in feedback")
    @RequestBody(content = @Content(schema = @Schema(implementation = GivenFeedback.class)), required = true)
    @APIResponse(
            responseCode = "202",
            description = "Kept.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public CompletionStage<Response> one(byte[] body) throws IOException {
        return handIn.handIn(calling.caller(), read(body))
                .thenApply(receipt -> Response.accepted(receipt).build());
    }

    @POST
    @Path("/bulk")
    @Blocking
    @NeedsScope(Scope.FEEDBACK_WRITE)
    @Operation(
            summary = "Hand in much feedback",
            description =
                    "Each item is taken or refused as if it came alone. Only an unreadable envelope fails the whole.")
    @RequestBody(content = @Content(schema = @Schema(implementation = BulkRequest.class)), required = true)
    @APIResponse(
            responseCode = "200",
            description = "One result per item, in their order.",
            content = @Content(schema = @Schema(implementation = BulkResponse.class)))
    public CompletionStage<BulkResponse> many(byte[] body) {
        Caller caller = calling.caller();
        Map<String, CompletableFuture<BulkResult>> underWay = new HashMap<>();
        List<CompletableFuture<BulkResult>> results = BulkEnvelope.items(body).stream()
                .map(item -> item(caller, item, underWay))
                .toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(all -> new BulkResponse(
                        results.stream().map(CompletableFuture::join).toList()));
    }

    /** An id that stands twice in a bulk waits for the first of it: the first wins, as it would have alone. */
    private CompletableFuture<BulkResult> item(
            Caller caller, byte[] item, Map<String, CompletableFuture<BulkResult>> underWay) {
        String submissionId = null;
        try {
            GivenFeedback given = read(item);
            submissionId = given.submissionId();
            String id = submissionId;
            if (underWay.containsKey(id)) {
                underWay.get(id).join();
            }
            CompletableFuture<BulkResult> result = handIn.handIn(caller, given)
                    .thenApply(BulkResult::kept)
                    .exceptionally(e -> BulkResult.refused(id, problem(e)))
                    .toCompletableFuture();
            underWay.put(id, result);
            return result;
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.completedFuture(BulkResult.refused(submissionId, problem(e)));
        }
    }

    private GivenFeedback read(byte[] body) throws IOException {
        if (body.length > MAX_BYTES) {
            throw new ProblemException(Problem.of(413, "too-large", "Feedback has at most 64 KiB.", null));
        }
        GivenFeedback given = json.readValue(body, GivenFeedback.class);
        if (given == null) {
            throw ProblemException.badRequest("unreadable", "The body is null.", (String) null);
        }
        return given;
    }

    private static Problem problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException known) {
            return known.problem();
        }
        if (cause instanceof JsonProcessingException) {
            return Problem.of(400, "unreadable", "This item is not readable or has a field that does not fit.", null);
        }
        LOG.error("An item of a bulk failed", cause);
        return Problem.of(500, "internal", "Something went wrong on our side.", null);
    }
}
