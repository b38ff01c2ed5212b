package io.makegood.analytics.activity.rest;

import io.makegood.analytics.activity.Activity;
import io.makegood.analytics.activity.FindActivity;
import io.makegood.analytics.activity.FollowActivity;
import io.makegood.analytics.activity.Position;
import io.makegood.analytics.units.Units;
import io.makegood.analytics.units.VisibleUnits;
import io.makegood.kit.access.Roles;
import io.makegood.kit.page.Page;
import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What just happened, as a list from the newest back and as a stream from now on. */
@Path("/activity")
@Tag(name = "Activity")
public class ActivityResource {

    private static final int MOST = 200;

    private final FindActivity find;
    private final FollowActivity follow;
    private final ActivityStreams streams;
    private final VisibleUnits units;
    private final JsonWebToken token;

    ActivityResource(
            FindActivity find, FollowActivity follow, ActivityStreams streams, VisibleUnits units, JsonWebToken token) {
        this.find = find;
        this.follow = follow;
        this.streams = streams;
        this.units = units;
        this.token = token;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(summary = "Moments, complaints, recoveries and recognitions, the newest first")
    public Page<ActivityView> list(
            @QueryParam("unit") String unit,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") String after) {
        Page<Activity> page = find.page(units.at(unit), after, limit(limit));
        return new Page<>(page.items().stream().map(ActivityView::of).toList(), page.next());
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
    @Operation(
            summary = "The same, live",
            description =
                    "Server-sent events named activity. It goes on after Last-Event-ID, else from now. It ends with"
                            + " the token, and after a while in any case: come again.")
    public void stream(
            @QueryParam("unit") String unit,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Units visible = units.at(unit);
        Position from = lastEventId == null || lastEventId.isEmpty() ? follow.end() : Position.decode(lastEventId);
        streams.open(sink, sse, visible, from, Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static int limit(String limit) {
        if (limit.matches("\\d{1,9}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw ProblemException.badRequest(
                "invalid",
                "The request is not valid.",
                List.of(new FieldError("limit", "is not a number from 1 to " + MOST)));
    }
}
