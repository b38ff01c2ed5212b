package io.makegood.analytics.scores;

import io.makegood.analytics.facts.Metric;
import io.makegood.analytics.facts.Scale;
import io.makegood.analytics.statistics.Interval;
import io.makegood.analytics.statistics.NetPromoterScore;
import java.math.BigDecimal;
import java.util.List;

/**
 * A score with all that is needed to judge it.
 *
 * @param scale null for NPS, which is the same on each of its scales, and where nobody answered
 * @param estimate null where nobody answered
 * @param promotion who promotes and who detracts; only for NPS
 * @param distribution how often each value was given, from the lowest value
 */
public record Score(
        Metric metric,
        Scale scale,
        long n,
        Estimate estimate,
        NetPromoterScore promotion,
        List<Frequency> distribution) {

    /**
     * What the answers say.
     *
     * @param interval at 95 %; it and the standard error are null where one answer is all there is to a mean
     */
    public record Estimate(double value, Double standardError, Interval interval) {}

    /** How often something was answered. */
    public record Frequency(BigDecimal value, long n) {}

    static Score nobodyAnswered(Metric metric) {
        return new Score(metric, null, 0, null, null, List.of());
    }
}
