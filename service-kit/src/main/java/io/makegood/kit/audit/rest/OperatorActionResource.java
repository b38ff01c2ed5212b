package io.makegood.kit.audit.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.audit.OperatorAction;
import io.makegood.kit.audit.OperatorActions;
import io.makegood.kit.page.Cursor;
import io.makegood.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Who did what to the flow of events, newest first. */
@Path("/operator-actions")
@RolesAllowed({Roles.OPS, Roles.AUDITOR})
public class OperatorActionResource {

    private final OperatorActions actions;

    OperatorActionResource(OperatorActions actions) {
        this.actions = actions;
    }

    @GET
    public Page<OperatorAction> list(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<OperatorAction> page = actions.page(after == null ? Long.MAX_VALUE : Cursor.number(after), limit);
        String next = page.size() < limit
                ? null
                : Cursor.encode(Long.toString(page.get(limit - 1).id()));
        return new Page<>(page, next);
    }
}
