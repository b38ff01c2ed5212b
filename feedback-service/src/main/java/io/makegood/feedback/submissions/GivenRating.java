package io.makegood.feedback.submissions;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.ratings.Scale;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.Format;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rating as an integration sends it.
 *
 * @param value null where the customer said that it does not apply
 * @param metric declared, as are its scale and direction, unless a survey declares them
 */
public record GivenRating(
        String question, Metric metric, BigDecimal value, Integer scaleMin, Integer scaleMax, Boolean higherIsBetter) {

    /** The rating, with what a survey or its metric fixes filled in; null if it cannot be made. */
    Rating checked(Optional<Question> declared, Checks checks, String field) {
        checks.requiredFormat(question, Format.QUESTION, field + ".question");
        Scale scale = declared.map(Question::scale).orElseGet(() -> ownScale(checks, field));
        if (scale == null) {
            return null;
        }
        boolean fine = declared.isEmpty() || agrees(scale);
        checks.require(fine, field, "is declared otherwise by the survey");
        Optional<String> fault = scale.fault();
        fault.ifPresent(text -> checks.require(false, field + ".metric", text));
        boolean fits = checks.require(value == null || scale.holds(value), field + ".value", "is not on its scale");
        return fits ? new Rating(question, scale, value) : null;
    }

    private Scale ownScale(Checks checks, String field) {
        if (!checks.require(metric != null, field + ".metric", "is required")) {
            return null;
        }
        Integer min = scaleMin == null ? fixedMin() : scaleMin;
        Integer max = scaleMax == null ? fixedMax() : scaleMax;
        boolean directed = higherIsBetter != null || metric != Metric.CES;
        if (!checks.require(min != null, field + ".scaleMin", "is required for this metric")
                | !checks.require(max != null, field + ".scaleMax", "is required for this metric")
                | !checks.require(directed, field + ".higherIsBetter", "is required for this metric")) {
            return null;
        }
        return new Scale(metric, min, max, higherIsBetter == null || higherIsBetter);
    }

    private Integer fixedMin() {
        return switch (metric) {
            case NPS -> 0;
            case STARS, CHOICE -> 1;
            case CSAT, CES, RATING -> null;
        };
    }

    private Integer fixedMax() {
        return switch (metric) {
            case NPS -> 10;
            case STARS -> 5;
            case CSAT, CES, RATING, CHOICE -> null;
        };
    }

    /** What is repeated must be the same. */
    private boolean agrees(Scale scale) {
        return (metric == null || metric == scale.metric())
                && (scaleMin == null || scaleMin == scale.min())
                && (scaleMax == null || scaleMax == scale.max())
                && (higherIsBetter == null || higherIsBetter == scale.higherIsBetter());
    }
}
