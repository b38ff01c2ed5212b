package io.makegood.kit.reconciliation.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.reconciliation.Reconcile;
import io.makegood.kit.reconciliation.Reconcile.Reconciliation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Whether the numbers of events explain each other. */
@Path("/reconciliation")
@RolesAllowed({Roles.OPS, Roles.AUDITOR})
public class ReconciliationResource {

    private final Reconcile reconcile;

    ReconciliationResource(Reconcile reconcile) {
        this.reconcile = reconcile;
    }

    @GET
    public Reconciliation between(@QueryParam("from") String from, @QueryParam("to") String to) {
        return reconcile.between(time(from, "from"), time(to, "to"));
    }

    private static Instant time(String text, String name) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isAfter(Instant.EPOCH) && time.isBefore(Instant.parse("2200-01-01T00:00:00Z"))) {
                return time;
            }
        } catch (DateTimeException e) {
            // Falls through: not a time.
        }
        throw ProblemException.badRequest(
                "invalid-time", "`" + name + "` is not a time.", "Write it like 2026-03-01T00:00:00Z.");
    }
}
