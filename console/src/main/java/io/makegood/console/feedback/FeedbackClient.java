package io.makegood.console.feedback;

import io.makegood.console.web.AsThePerson;
import io.makegood.console.web.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What customers said, and who they are: kept by feedback-service alone, and asked for as the person who looks. */
@RegisterRestClient(configKey = "feedback")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(Refusals.class)
public interface FeedbackClient {

    @GET
    @Path("/feedback/{id}")
    Feedback feedback(@PathParam("id") String id);

    /** Those of them that the person may see. */
    @GET
    @Path("/feedback")
    FeedbackPage feedback(@QueryParam("id") List<String> ids);

    @GET
    @Path("/customers/{id}")
    Customer customer(@PathParam("id") String id);

    record FeedbackPage(List<Feedback> items) {}

    record Feedback(
            String feedbackId,
            String comment,
            String moment,
            String unit,
            String channel,
            Instant receivedAt,
            List<Rating> ratings) {}

    record Rating(String question, String metric, BigDecimal value, int scaleMin, int scaleMax) {}

    record Customer(String customerId, String name, String email, String reference, String locale) {}
}
