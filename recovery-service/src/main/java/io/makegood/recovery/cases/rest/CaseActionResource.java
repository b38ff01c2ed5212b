package io.makegood.recovery.cases.rest;

import io.makegood.kit.access.Roles;
import io.makegood.recovery.cases.Apologise;
import io.makegood.recovery.cases.CaseId;
import io.makegood.recovery.cases.CaseRef;
import io.makegood.recovery.cases.CaseView;
import io.makegood.recovery.cases.CloseCase;
import io.makegood.recovery.cases.FixCase;
import io.makegood.recovery.cases.GrantRemedy;
import io.makegood.recovery.cases.RemedyView;
import io.makegood.recovery.cases.TakeOverCase;
import io.makegood.recovery.cases.WriteNote;
import io.makegood.recovery.http.Patterns;
import io.makegood.recovery.http.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done on a case, by agents of its unit and by its owner. Each may say with {@code If-Match} how she knows it. */
@Path("/recovery-cases/{id}")
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Actions on a case")
public class CaseActionResource {

    private final TakeOverCase takeOver;
    private final WriteNote writeNote;
    private final GrantRemedy grantRemedy;
    private final Apologise apologise;
    private final FixCase fixCase;
    private final CloseCase closeCase;

    CaseActionResource(
            TakeOverCase takeOver,
            WriteNote writeNote,
            GrantRemedy grantRemedy,
            Apologise apologise,
            FixCase fixCase,
            CloseCase closeCase) {
        this.takeOver = takeOver;
        this.writeNote = writeNote;
        this.grantRemedy = grantRemedy;
        this.apologise = apologise;
        this.fixCase = fixCase;
        this.closeCase = closeCase;
    }

    @POST
    @Path("/owner")
    @Operation(
            operationId = "takeOverCase",
            summary = "Makes you the owner. From a colleague at work on it, a reason is needed.")
    public RestResponse<CaseView> takeOver(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid TakeOverRequest request) {
        return CaseResource.tagged(takeOver.by(ref(id, ifMatch), request == null ? null : request.reason()));
    }

    @POST
    @Path("/notes")
    @Operation(operationId = "writeNote", summary = "Keeps a note. One of kind CONTACT stops the first clock.")
    public RestResponse<CaseView> note(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NoteRequest request) {
        return CaseResource.tagged(writeNote.on(ref(id, ifMatch), request.kind(), request.text()));
    }

    @POST
    @Path("/remedies")
    @Operation(operationId = "grantRemedy", summary = "Gives something to put it right, once per Idempotency-Key.")
    public RestResponse<RemedyView> remedy(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") @NotNull @Pattern(regexp = Patterns.KEY) String idempotencyKey,
            @NotNull @Valid RemedyRequest request) {
        RemedyView granted = grantRemedy.on(ref(id, ifMatch), request.toRemedy(), request.note(), idempotencyKey);
        return RestResponse.status(RestResponse.Status.CREATED, granted);
    }

    @POST
    @Path("/apology")
    @Operation(operationId = "apologise", summary = "Keeps the apology that was made, in its four parts.")
    public RestResponse<CaseView> apology(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ApologyRequest request) {
        return CaseResource.tagged(apologise.on(ref(id, ifMatch), request.toText()));
    }

    @POST
    @Path("/fix")
    @Operation(
            operationId = "fixCase",
            summary = "Marks it as put right by you, and has the customer asked whether it is.")
    public RestResponse<CaseView> fix(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid FixRequest request) {
        return CaseResource.tagged(fixCase.by(ref(id, ifMatch), request == null ? null : request.summary()));
    }

    @POST
    @Path("/closure")
    @Operation(
            operationId = "closeCase",
            summary = "Closes a fix for which the customer cannot be asked. It counts as unconfirmed.")
    public RestResponse<CaseView> close(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ClosureRequest request) {
        return CaseResource.tagged(closeCase.by(ref(id, ifMatch), request.reason()));
    }

    private static CaseRef ref(String id, String ifMatch) {
        return new CaseRef(new CaseId(id).value(), VersionTag.expected(ifMatch));
    }
}
