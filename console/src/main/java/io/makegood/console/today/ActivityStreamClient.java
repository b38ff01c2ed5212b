package io.makegood.console.today;

import io.makegood.console.web.AsThePerson;
import io.makegood.console.web.Refusals;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;

/** What is happening, as it happens, from analytics-service. */
@RegisterRestClient(configKey = "activity")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(Refusals.class)
public interface ActivityStreamClient {

    @GET
    @Path("/activity/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Multi<SseEvent<String>> stream(@QueryParam("unit") String unit, @HeaderParam("Last-Event-ID") String lastEventId);
}
