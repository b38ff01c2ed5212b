package io.makegood.analytics;

import io.makegood.events.EventEnvelope;
import io.makegood.events.feedback.ContactRecorded;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.Metric;
import io.makegood.events.feedback.Moment;
import io.makegood.events.feedback.Purpose;
import io.makegood.events.recognition.EmployeeRecognized;
import io.makegood.events.recovery.ComplaintOpened;
import io.makegood.events.recovery.ServiceRecovered;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts from the events that were published, in the plainest way and without any code of the service. */
public record Recount(List<EventEnvelope> events) {

    public static Recount of(Collection<EventEnvelope> events, String unit) {
        return new Recount(events.stream()
                .filter(event -> isIn(unit, unitOf(event)))
                .distinct()
                .toList());
    }

    /** The figures under the names that they have over HTTP. */
    public Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("scores.NPS.n", values(Metric.NPS).count());
        figures.put(
                "scores.NPS.promoters",
                values(Metric.NPS).filter(value -> value >= 9).count());
        figures.put(
                "scores.NPS.detractors",
                values(Metric.NPS).filter(value -> value <= 6).count());
        figures.put("scores.CSAT.n", values(Metric.CSAT).count());
        figures.put(
                "scores.CSAT.value",
                rounded(100.0
                        * values(Metric.CSAT).filter(value -> value >= 4).count()
                        / values(Metric.CSAT).count()));
        figures.put("scores.CES.value", mean(Metric.CES));
        figures.put("scores.STARS.n", values(Metric.STARS).count());
        figures.put("scores.STARS.value", mean(Metric.STARS));
        figures.put("moments.magic", moments(Moment.MAGIC));
        figures.put("moments.truth", moments(Moment.TRUTH));
        figures.put("moments.misery", moments(Moment.MISERY));
        figures.put("miseryToMagic.opened", all(ComplaintOpened.class).count());
        figures.put("miseryToMagic.recovered", all(ServiceRecovered.class).count());
        figures.put("contacts", all(ContactRecorded.class).count());
        figures.put("recognitions.count", all(EmployeeRecognized.class).count());
        figures.put(
                "recognitions.points",
                all(EmployeeRecognized.class)
                        .mapToLong(EmployeeRecognized::points)
                        .sum());
        return figures;
    }

    private Stream<FeedbackReceived> experiences() {
        return all(FeedbackReceived.class).filter(feedback -> feedback.purpose() == Purpose.EXPERIENCE);
    }

    private Stream<Integer> values(Metric metric) {
        return experiences()
                .flatMap(feedback -> feedback.ratings().stream())
                .filter(rating -> rating.metric() == metric)
                .map(rating -> rating.value())
                .filter(Objects::nonNull)
                .map(value -> value.intValueExact());
    }

    private long moments(Moment moment) {
        Predicate<FeedbackReceived> such = feedback -> feedback.moment() == moment;
        return experiences().filter(such).count();
    }

    private double mean(Metric metric) {
        return rounded(values(metric).mapToInt(value -> value).average().orElseThrow());
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }

    private <T> Stream<T> all(Class<T> type) {
        return events.stream().map(EventEnvelope::data).filter(type::isInstance).map(type::cast);
    }

    private static boolean isIn(String unit, String of) {
        return of.equals(unit) || of.startsWith(unit + ".");
    }

    private static String unitOf(EventEnvelope event) {
        if (event.data() instanceof FeedbackReceived feedback) {
            return feedback.unit();
        } else if (event.data() instanceof ContactRecorded contact) {
            return contact.unit();
        } else if (event.data() instanceof EmployeeRecognized recognition) {
            return recognition.unit();
        } else if (event.data() instanceof ComplaintOpened opened) {
            return opened.unit();
        }
        return ((ServiceRecovered) event.data()).unit();
    }
}
