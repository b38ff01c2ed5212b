package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Score;
import io.makegood.console.web.Unit;
import io.makegood.console.web.Words;

/**
 * One unit's score as a picture: where its point and its interval stand on the axis, and the same in words for who cannot
 * see it.
 *
 * @param drawn whether there is anything to draw
 * @param width of the interval; null where one answer is all there is
 */
public record ScoreRow(
        Unit unit,
        int indent,
        boolean drawn,
        boolean tooFew,
        String n,
        String value,
        String point,
        String from,
        String width,
        String words) {

    static ScoreRow notAnswered(Unit unit, int indent) {
        return new ScoreRow(unit, indent, false, true, "0", "", "", "", null, "No answers");
    }

    static ScoreRow of(Unit unit, int indent, Score score, Gauge gauge, Axis axis) {
        boolean interval = score.low() != null && score.high() != null;
        return new ScoreRow(
                unit,
                indent,
                true,
                score.tooFew(),
                Words.count(score.n()),
                Words.figure(score.value(), gauge.metric().decimals()),
                axis.at(score.value()),
                interval ? axis.at(score.low()) : null,
                interval ? axis.width(score.low(), score.high()) : null,
                words(score, gauge.metric()));
    }

    static String words(Score score, Metric metric) {
        String value = metric.label() + " " + Words.figure(score.value(), metric.decimals());
        String interval = score.low() == null || score.high() == null
                ? ""
                : ", 95\u202f%% interval from %s to %s"
                        .formatted(
                                Words.figure(score.low(), metric.decimals()),
                                Words.figure(score.high(), metric.decimals()));
        return value + interval + ", n " + Words.count(score.n()) + (score.tooFew() ? ": too few to say" : "");
    }
}
