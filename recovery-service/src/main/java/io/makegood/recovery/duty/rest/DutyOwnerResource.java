package io.makegood.recovery.duty.rest;

import io.makegood.kit.access.Roles;
import io.makegood.recovery.duty.AppointDutyOwner;
import io.makegood.recovery.duty.DutyOwnerView;
import io.makegood.recovery.duty.FindDutyOwner;
import io.makegood.recovery.http.Patterns;
import io.makegood.recovery.http.VersionTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Duty owners: in whose name a case is from its first minute. */
@Path("/duty-owners/{unit}")
@Tag(name = "Duty owners")
public class DutyOwnerResource {

    private final FindDutyOwner findDutyOwner;
    private final AppointDutyOwner appointDutyOwner;

    DutyOwnerResource(FindDutyOwner findDutyOwner, AppointDutyOwner appointDutyOwner) {
        this.findDutyOwner = findDutyOwner;
        this.appointDutyOwner = appointDutyOwner;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.ADMIN, Roles.EXECUTIVE, Roles.AUDITOR})
    @Operation(operationId = "getDutyOwner", summary = "Who owns what comes up in this unit.")
    public RestResponse<DutyOwnerView> of(
            @PathParam("unit") @Pattern(regexp = Patterns.UNIT) @Size(max = 200) String unit) {
        return tagged(findDutyOwner.of(unit));
    }

    @PUT
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "appointDutyOwner",
            summary = "Makes somebody the duty owner of this unit and of all below it that has none.")
    public RestResponse<DutyOwnerView> appoint(
            @PathParam("unit") @Pattern(regexp = Patterns.UNIT) @Size(max = 200) String unit,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DutyOwnerRequest request) {
        return tagged(appointDutyOwner.of(unit, request.ownerId(), VersionTag.expected(ifMatch)));
    }

    private static RestResponse<DutyOwnerView> tagged(DutyOwnerView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, VersionTag.of(view.version()))
                .build();
    }
}
