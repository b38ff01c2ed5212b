package io.makegood.recognition.points.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.page.Cursor;
import io.makegood.recognition.points.FindPoints;
import io.makegood.recognition.points.FindPoints.Points;
import io.makegood.recognition.points.PointEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The points of an employee. */
@Path("/employees/{id}/points")
@RolesAllowed({Roles.EMPLOYEE, Roles.MANAGER, Roles.EXECUTIVE, Roles.AUDITOR})
@Tag(name = "Points")
public class PointsResource {

    private final FindPoints find;
    private final SignedIn person;

    PointsResource(FindPoints find, SignedIn person) {
        this.find = find;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "What an employee earned",
            description = "Everybody sees her own; managers, executives and auditors what was earned in their units.")
    public PointsView points(
            @PathParam("id") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Points points = find.of(id, after == null ? Long.MAX_VALUE : place(after), limit, person);
        return PointsView.of(points, next(points.entries(), limit));
    }

    private static String next(List<PointEntry> entries, int limit) {
        return entries.size() < limit
                ? null
                : Cursor.encode(Long.toString(entries.get(limit - 1).id()));
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
