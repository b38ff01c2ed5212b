package io.makegood.kit.outbox.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.outbox.OutboxConfig;
import io.makegood.kit.outbox.OutboxGuard;
import io.makegood.kit.outbox.OutboxState;
import io.makegood.kit.outbox.OutboxWatch;
import io.makegood.kit.outbox.ParkedAggregate;
import io.makegood.kit.outbox.TendOutbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** What waits to be published, for operators. */
@Path("/outbox")
@RolesAllowed(Roles.OPS)
public class OutboxResource {

    private final OutboxWatch outbox;
    private final OutboxGuard guard;
    private final OutboxConfig config;
    private final TendOutbox tend;
    private final SignedIn person;

    OutboxResource(OutboxWatch outbox, OutboxGuard guard, OutboxConfig config, TendOutbox tend, SignedIn person) {
        this.outbox = outbox;
        this.guard = guard;
        this.config = config;
        this.tend = tend;
        this.person = person;
    }

    /** @param events that will be sent again */
    public record Republished(int events) {}

    @GET
    public OutboxView state() {
        OutboxState state = outbox.state();
        return new OutboxView(
                state.unsent(), state.oldestSeconds(), state.parked(), config.maxUnsent(), guard.isReached());
    }

    @GET
    @Path("/parked")
    public List<ParkedAggregate> parked(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return tend.parked(limit);
    }

    @POST
    @Path("/parked/{subject}/unpark")
    public void unpark(@PathParam("subject") String subject) {
        tend.unpark(subject, person.subject());
    }

    @POST
    @Path("/republish")
    public Republished republish(@NotNull @Valid RepublishRequest request) {
        return new Republished(tend.republish(request.since(), person.subject()));
    }
}
