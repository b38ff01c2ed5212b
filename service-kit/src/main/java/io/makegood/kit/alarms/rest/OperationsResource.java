package io.makegood.kit.alarms.rest;

import io.makegood.kit.access.Roles;
import io.makegood.kit.alarms.Alarm;
import io.makegood.kit.alarms.RaiseAlarms;
import io.makegood.kit.consumers.ConsumerState;
import io.makegood.kit.consumers.WatchConsumers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Whether everything flows. */
@Path("/operations")
@RolesAllowed(Roles.OPS)
public class OperationsResource {

    private final RaiseAlarms alarms;
    private final WatchConsumers consumers;

    OperationsResource(RaiseAlarms alarms, WatchConsumers consumers) {
        this.alarms = alarms;
        this.consumers = consumers;
    }

    @GET
    @Path("/alarms")
    public List<Alarm> alarms() {
        return alarms.now();
    }

    @GET
    @Path("/consumers")
    public List<ConsumerState> consumers() {
        return consumers.states();
    }
}
