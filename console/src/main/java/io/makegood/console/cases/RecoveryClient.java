package io.makegood.console.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.console.web.AsThePerson;
import io.makegood.console.web.Refusals;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Cases, from recovery-service. */
@RegisterRestClient(configKey = "recovery")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(Refusals.class)
@Path("/recovery-cases")
@Consumes(MediaType.APPLICATION_JSON)
public interface RecoveryClient {

    @GET
    CasePage cases(
            @QueryParam("status") List<String> status,
            @QueryParam("unit") String unit,
            @QueryParam("owner") String owner,
            @QueryParam("sort") String sort,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("/{id}")
    Case one(@PathParam("id") String id);

    @POST
    Opened open(@HeaderParam("Idempotency-Key") String key, Map<String, Object> request);

    /** Does one of the {@code actions} that the case offers, if it still is as the person knows it. */
    @POST
    @Path("/{id}/{action}")
    void act(
            @PathParam("id") String id,
            @PathParam("action") String action,
            @HeaderParam("If-Match") String version,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> request);

    /** @param joined whether it joined a case that the customer had already */
    record Opened(String caseId, boolean joined) {}

    /** Some cases and where the next ones begin. */
    record CasePage(List<Case> items, String next) {}

    /** A case as far as the pages show it; in a list the second half is not there. */
    record Case(
            String id,
            String status,
            String severity,
            String priority,
            String category,
            String unit,
            String ownerId,
            String customerId,
            String feedbackId,
            String excerpt,
            Rating before,
            Instant openedAt,
            Instant firstContactDueAt,
            Instant firstContactAt,
            Instant fixDueAt,
            Instant fixedAt,
            Instant confirmationDueAt,
            int handOffs,
            int reopenings,
            Instant changedAt,
            String correlationId,
            String rule,
            String openedBy,
            String fixedBy,
            Instant apologisedAt,
            Instant recoveredAt,
            Instant closedAt,
            String closeReason,
            JsonNode complaints,
            List<Remedy> remedies,
            List<Total> cost,
            List<Apology> apologies,
            List<Entry> timeline,
            List<String> actions,
            long version) {

        public Case {
            remedies = remedies == null ? List.of() : remedies;
            cost = cost == null ? List.of() : cost;
            apologies = apologies == null ? List.of() : apologies;
            timeline = timeline == null ? List.of() : timeline;
            actions = actions == null ? List.of() : actions;
        }
    }

    record Rating(String metric, BigDecimal value, int scaleMin, int scaleMax) {}

    record Remedy(String id, String kind, BigDecimal amount, String currency, String grantedBy, Instant grantedAt) {}

    record Total(BigDecimal amount, String currency) {}

    record Apology(
            String apologisedBy,
            Instant apologisedAt,
            String acknowledge,
            String own,
            String remedy,
            String precaution) {}

    /** A line of its story. */
    record Entry(Instant at, String what, String by, String reference, String detail, String note) {}
}
