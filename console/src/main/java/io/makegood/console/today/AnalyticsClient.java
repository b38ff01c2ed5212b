package io.makegood.console.today;

import io.makegood.console.web.AsThePerson;
import io.makegood.console.web.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The numbers, from analytics-service. */
@RegisterRestClient(configKey = "analytics")
@RegisterProvider(AsThePerson.class)
@RegisterProvider(Refusals.class)
public interface AnalyticsClient {

    @GET
    @Path("/metrics")
    Figures metrics(
            @QueryParam("unit") String unit, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to);

    @GET
    @Path("/metrics/by-unit")
    Groups byUnit(@QueryParam("unit") String unit, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to);

    @GET
    @Path("/metrics/by-period")
    Groups byPeriod(
            @QueryParam("unit") String unit,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("period") String period);

    @GET
    @Path("/activity")
    Activities activity(@QueryParam("unit") String unit, @QueryParam("limit") int limit);

    /** What customers' answers add up to. */
    record Figures(
            Map<String, Score> scores,
            MomentCounts moments,
            MiseryToMagic miseryToMagic,
            Hours hoursFromMiseryToMagic) {}

    /** A score with its uncertainty; null figures where nobody answered. */
    record Score(
            long n,
            Double value,
            Double low,
            Double high,
            boolean tooFew,
            Integer scaleMin,
            Integer scaleMax,
            Boolean higherIsBetter,
            List<Score> onOtherScales) {

        boolean answered() {
            return value != null;
        }

        /** Whether both are marks on one scale, so that they can stand beside each other. */
        boolean sameScale(Score other) {
            return Objects.equals(scaleMin, other.scaleMin)
                    && Objects.equals(scaleMax, other.scaleMax)
                    && Objects.equals(higherIsBetter, other.higherIsBetter);
        }
    }

    record MomentCounts(long magic, long truth, long misery) {}

    record MiseryToMagic(
            long opened,
            long recovered,
            long pending,
            long timedOut,
            long notAskable,
            Double rate,
            Double low,
            Double high,
            boolean tooFew) {}

    record Hours(Double median, Double p90, long n) {}

    record Groups(List<Group> items) {}

    /** The figures of one unit or one stretch of time. */
    record Group(String key, Map<String, Score> scores, MomentCounts moments) {}

    record Activities(List<Activity> items) {}

    /** Something that just happened. */
    record Activity(
            String id, Instant at, String kind, String unit, String subject, String employeeId, String correlationId) {}
}
