package io.makegood.recognition.awards.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.page.Cursor;
import io.makegood.kit.page.Page;
import io.makegood.recognition.awards.ConfirmRecognition;
import io.makegood.recognition.awards.FindRecognitions;
import io.makegood.recognition.awards.NominateColleague;
import io.makegood.recognition.awards.Recognition;
import io.makegood.recognition.awards.RecognitionFilter;
import io.makegood.recognition.awards.RecognitionStatus;
import io.makegood.recognition.awards.RejectRecognition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Recognitions: those that stand, and those that wait for a manager. */
@Path("/recognitions")
@RolesAllowed({Roles.EMPLOYEE, Roles.MANAGER, Roles.EXECUTIVE, Roles.AUDITOR})
@Tag(name = "Recognitions")
public class RecognitionResource {

    private final FindRecognitions find;
    private final NominateColleague nominate;
    private final ConfirmRecognition confirm;
    private final RejectRecognition reject;
    private final SignedIn person;

    RecognitionResource(
            FindRecognitions find,
            NominateColleague nominate,
            ConfirmRecognition confirm,
            RejectRecognition reject,
            SignedIn person) {
        this.find = find;
        this.nominate = nominate;
        this.confirm = confirm;
        this.reject = reject;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "Recognitions, the newest first",
            description = "Those awarded in your units, and your own; in the leading roles also those that wait or were"
                    + " declined there. A unit stands for itself and everything below it.")
    public Page<RecognitionView> list(
            @QueryParam("status")
                    @Pattern(regexp = Forms.STATUS) @Parameter(schema = @Schema(implementation = RecognitionStatus.class))
                    String status,
            @QueryParam("employee") @Pattern(regexp = Forms.EMPLOYEE) String employee,
            @QueryParam("unit") @Pattern(regexp = Forms.UNIT) String unit,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        RecognitionStatus wanted = status == null ? null : RecognitionStatus.valueOf(status);
        String before = after == null ? null : Cursor.decode(after, 1).get(0);
        List<Recognition> page = find.page(new RecognitionFilter(wanted, employee, unit, null), before, limit, person);
        String next =
                page.size() < limit ? null : Cursor.encode(page.get(limit - 1).id());
        return new Page<>(page.stream().map(RecognitionView::of).toList(), next);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One recognition")
    public RestResponse<RecognitionView> view(@PathParam("id") @Pattern(regexp = Forms.ID) String id) {
        return tagged(find.one(id, person));
    }

    @POST
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "Nominate a colleague",
            description =
                    "With a feedback or a confirmed case as evidence. It waits for a manager and pays nothing before."
                            + " Safe to repeat: the same nomination under the same key gets the same answer.")
    @APIResponse(responseCode = "201", description = "It waits for a manager.")
    public RestResponse<NominationView> nominate(
            @HeaderParam("Idempotency-Key") @NotNull @Pattern(regexp = Forms.IDEMPOTENCY_KEY) String key,
            @NotNull @Valid NominationRequest request) {
        Recognition recognition = nominate.nominate(request.nomination(), key, person);
        return ResponseBuilder.<NominationView>created(URI.create("/recognitions/" + recognition.id()))
                .entity(NominationView.of(recognition))
                .build();
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary = "Say yes: now it pays",
            description = "Not to a recognition of yourself, and not to your own nomination. Safe to repeat.")
    public RestResponse<RecognitionView> confirm(
            @PathParam("id") @Pattern(regexp = Forms.ID) String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(confirm.confirm(id, IfMatch.expectation(ifMatch), person));
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed(Roles.MANAGER)
    @Operation(summary = "Say no: it pays nothing", description = "Not to a recognition of yourself. Safe to repeat.")
    public RestResponse<RecognitionView> reject(
            @PathParam("id") @Pattern(regexp = Forms.ID) String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RejectionRequest request) {
        return tagged(reject.reject(id, request.reason(), IfMatch.expectation(ifMatch), person));
    }

    private static RestResponse<RecognitionView> tagged(Recognition recognition) {
        return ResponseBuilder.ok(RecognitionView.of(recognition))
                .header(HttpHeaders.ETAG, IfMatch.tag(recognition))
                .build();
    }
}
