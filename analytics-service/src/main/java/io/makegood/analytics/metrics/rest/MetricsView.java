package io.makegood.analytics.metrics.rest;

import io.makegood.analytics.facts.Counted;
import io.makegood.analytics.facts.Metric;
import io.makegood.analytics.metrics.Numbers;
import io.makegood.analytics.metrics.Numbers.Hours;
import io.makegood.analytics.scores.Scores;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of one selection, or of one group of it. */
@Schema(name = "Metrics")
record MetricsView(
        @Schema(description = "The unit, period or employee that they are of; missing in the total.")
        String key,

        @Schema(description = "In which zone days begin.") String zone,

        @Schema(description = "NPS, CSAT, CES and STARS: always all four.")
        Map<Metric, ScoreView> scores,

        MomentsView moments,
        MiseryToMagicView miseryToMagic,

        @Schema(description = "From the opening of a complaint to the customer's confirmation.")
        HoursView hoursFromMiseryToMagic,

        long contacts,
        RecognitionsView recognitions) {

    @Schema(name = "Moments")
    record MomentsView(long magic, long truth, long misery) {}

    @Schema(name = "Hours")
    record HoursView(long n, Double median, Double p90) {}

    @Schema(name = "Recognitions")
    record RecognitionsView(long count, long points) {}

    static MetricsView of(String key, String zone, Numbers numbers, int fewest) {
        Map<Metric, ScoreView> scores = new EnumMap<>(Metric.class);
        Scores.of(numbers.answers()).forEach((metric, score) -> scores.put(metric, ScoreView.of(score, fewest)));
        return new MetricsView(
                key,
                zone,
                scores,
                new MomentsView(
                        numbers.count(Counted.MOMENT_MAGIC),
                        numbers.count(Counted.MOMENT_TRUTH),
                        numbers.count(Counted.MOMENT_MISERY)),
                MiseryToMagicView.of(numbers, fewest),
                hours(numbers.hours()),
                numbers.count(Counted.CONTACT),
                new RecognitionsView(numbers.count(Counted.RECOGNITION), numbers.count(Counted.POINTS)));
    }

    private static HoursView hours(Hours hours) {
        return hours.n() == 0
                ? new HoursView(0, null, null)
                : new HoursView(hours.n(), Rounded.of(hours.median()), Rounded.of(hours.p90()));
    }
}
