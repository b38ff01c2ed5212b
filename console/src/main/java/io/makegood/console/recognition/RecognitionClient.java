package io.makegood.console.recognition;

import io.makegood.console.web.AsThePerson;
import io.makegood.console.web.Refusals;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Recognitions and points, from recognition-service. */
@RegisterRestClient(configKey = "recognition")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(Refusals.class)
@Consumes(MediaType.APPLICATION_JSON)
public interface RecognitionClient {

    @GET
    @Path("/recognitions")
    RecognitionPage recognitions(
            @QueryParam("status") String status, @QueryParam("limit") int limit, @QueryParam("after") String after);

    @POST
    @Path("/recognitions/{id}/confirmation")
    void confirm(@PathParam("id") String id);

    @POST
    @Path("/recognitions/{id}/rejection")
    void reject(@PathParam("id") String id, Map<String, String> reason);

    @GET
    @Path("/employees/{id}/points")
    Points points(@PathParam("id") String employeeId, @QueryParam("limit") int limit);

    record RecognitionPage(List<Recognition> items, String next) {}

    record Recognition(
            String recognitionId,
            String status,
            String employeeId,
            String unit,
            String behaviour,
            Evidence evidence,
            int points,
            String nominatedBy,
            Instant nominatedAt,
            String decidedBy,
            Instant decidedAt,
            String declineReason,
            String correlationId) {}

    record Evidence(String kind, String id) {}

    record Points(String employeeId, long total) {}
}
