package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Score;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A metric on the one scale on which it was answered most. What was asked on other scales cannot stand beside it, and is
 * left out of the picture.
 */
record Gauge(Metric metric, Score model) {

    /** @param totals the scores of everything that is looked at */
    static Gauge of(Metric metric, Map<String, Score> totals) {
        return new Gauge(metric, totals == null ? null : totals.get(metric.name()));
    }

    /** The score of a unit or a time on this scale. */
    Optional<Score> in(Map<String, Score> scores) {
        Score first = scores == null ? null : scores.get(metric.name());
        if (first == null) {
            return Optional.empty();
        }
        Stream<Score> others = first.onOtherScales() == null ? Stream.empty() : first.onOtherScales().stream();
        return Stream.concat(Stream.of(first), others)
                .filter(Score::answered)
                .filter(score -> model == null || score.sameScale(model))
                .findFirst();
    }

    double lowest() {
        return metric == Metric.NPS
                ? -100
                : metric == Metric.CSAT ? 0 : scaleEnd(model == null ? null : model.scaleMin(), 1);
    }

    double highest() {
        return metric.percentage() ? 100 : scaleEnd(model == null ? null : model.scaleMax(), 5);
    }

    /** What the figures mean, and on which scale. */
    String explanation() {
        if (metric == Metric.NPS) {
            return metric.explanation() + ", from \u2212100 to 100.";
        }
        if (metric == Metric.CSAT) {
            return metric.explanation() + ", in percent.";
        }
        String better = model == null || model.higherIsBetter() == null || model.higherIsBetter() ? "more" : "less";
        return "%s, from %.0f to %.0f; %s is better.".formatted(metric.explanation(), lowest(), highest(), better);
    }

    private static double scaleEnd(Integer end, int usual) {
        return end == null ? usual : end;
    }
}
