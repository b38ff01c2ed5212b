package io.makegood.recovery.cases.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.page.Page;
import io.makegood.recovery.cases.CaseId;
import io.makegood.recovery.cases.CaseOrder;
import io.makegood.recovery.cases.CaseQuery;
import io.makegood.recovery.cases.CaseStatus;
import io.makegood.recovery.cases.CaseSummary;
import io.makegood.recovery.cases.CaseView;
import io.makegood.recovery.cases.FindCases;
import io.makegood.recovery.cases.OpenCaseByHand;
import io.makegood.recovery.cases.OpenedCase;
import io.makegood.recovery.http.Patterns;
import io.makegood.recovery.http.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Recovery cases: the list, one case, and opening one by hand. */
@Path("/recovery-cases")
@Tag(name = "Recovery cases")
public class CaseResource {

    private static final String STATUS = "OPEN|IN_PROGRESS|FIXED|RECOVERED|CLOSED_UNCONFIRMED";
    private static final String SORT = "urgency|openedAt|-openedAt";

    private final FindCases findCases;
    private final OpenCaseByHand openCaseByHand;

    CaseResource(FindCases findCases, OpenCaseByHand openCaseByHand) {
        this.findCases = findCases;
        this.openCaseByHand = openCaseByHand;
    }

    @GET
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(
            operationId = "listCases",
            summary = "The cases that you may see, most urgent first: overdue, then by priority, then by what is due.")
    public Page<CaseSummary> list(
            @QueryParam("status") List<@Pattern(regexp = STATUS) String> status,
            @QueryParam("unit") @Pattern(regexp = Patterns.UNIT) @Size(max = 200) String unit,
            @QueryParam("owner") @Pattern(regexp = Patterns.EMPLOYEE) String owner,
            @QueryParam("sort") @DefaultValue("urgency") @Pattern(regexp = SORT) String sort,
            @QueryParam("limit") @DefaultValue("50") @Pattern(regexp = Patterns.LIMIT, message = "must be 1 to 200") String limit,
            @QueryParam("after") @Size(max = 500) String after) {
        return findCases.page(
                new CaseQuery(statuses(status), unit, owner, order(sort), Integer.parseInt(limit), after));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(operationId = "getCase", summary = "One case with all that happened.")
    public RestResponse<CaseView> one(@PathParam("id") String id) {
        return tagged(findCases.one(new CaseId(id).value()));
    }

    @POST
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            operationId = "openCase",
            summary = "Opens a case for what a customer told you, or joins the one that she has under way.")
    public RestResponse<OpenedCase> open(
            @HeaderParam("Idempotency-Key") @NotNull @Pattern(regexp = Patterns.KEY) String idempotencyKey,
            @NotNull @Valid OpenCaseRequest request) {
        OpenedCase opened = openCaseByHand.forComplaint(request.toComplaint(), idempotencyKey);
        return ResponseBuilder.<OpenedCase>created(URI.create("/recovery-cases/" + opened.caseId()))
                .entity(opened)
                .build();
    }

    static RestResponse<CaseView> tagged(CaseView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, VersionTag.of(view.version()))
                .build();
    }

    private static Set<CaseStatus> statuses(List<String> names) {
        Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
        names.forEach(name -> statuses.add(CaseStatus.valueOf(name)));
        return statuses;
    }

    private static CaseOrder order(String sort) {
        return switch (sort) {
            case "openedAt" -> CaseOrder.OLDEST;
            case "-openedAt" -> CaseOrder.NEWEST;
            default -> CaseOrder.URGENCY;
        };
    }
}
