package io.makegood.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;

/** A door to try bad input on. */
@Path("/door")
public class DoorResource {

    /** What goes in. */
    public record Body(@NotNull @Max(10) Integer score, String comment, Instant at, List<@Valid Body> more) {}

    @POST
    @PermitAll
    public Body enter(@Valid @NotNull Body body) {
        return body;
    }

    /** A list of which one asks for a part. */
    @GET
    @PermitAll
    @Path("/list/{id}")
    public String list(
            @PathParam("id") long id,
            @QueryParam("limit") @DefaultValue("50") @Max(200) int limit,
            @QueryParam("order") Order order) {
        return id + " " + limit + " " + order;
    }

    /** An order of a list. */
    public enum Order {
        OLDEST,
        NEWEST
    }

    @GET
    @PermitAll
    @Path("/bug")
    public String bug() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @RolesAllowed("ops")
    @Path("/closed")
    public String closed() {
        return "open";
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "open";
    }
}
