package io.makegood.console.feedback;

import io.makegood.console.feedback.FeedbackClient.Feedback;
import io.makegood.console.web.Answer;
import io.makegood.console.web.When;
import io.makegood.console.web.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What the customer said, or why it is not shown.
 *
 * @param about what it was: the complaint, or her answer to whether it was put right
 */
public record HerWords(String about, Answer<Said> said) {

    /** Her own words and marks. */
    public record Said(String comment, List<Mark> marks, When when) {}

    /**
     * A mark on its scale.
     *
     * @param at where it stands between worst and best, for the picture; null where she said "not applicable"
     */
    public record Mark(String metric, String value, String worst, String best, String at) {

        public static Mark of(String metric, BigDecimal value, int scaleMin, int scaleMax) {
            return new Mark(
                    metric == null || metric.length() > 4 ? Words.spoken(metric) : metric,
                    value == null
                            ? "not applicable"
                            : value.stripTrailingZeros().toPlainString(),
                    Integer.toString(scaleMin),
                    Integer.toString(scaleMax),
                    value == null || scaleMax <= scaleMin ? null : percent(value.doubleValue(), scaleMin, scaleMax));
        }

        private static String percent(double value, int min, int max) {
            return String.format(Locale.ROOT, "%.1f%%", Math.max(0, Math.min(1, (value - min) / (max - min))) * 100);
        }
    }

    static Said said(Feedback feedback, When when) {
        List<FeedbackClient.Rating> ratings = feedback.ratings() == null ? List.of() : feedback.ratings();
        List<Mark> marks = ratings.stream()
                .map(r -> Mark.of(r.metric(), r.value(), r.scaleMin(), r.scaleMax()))
                .toList();
        return new Said(feedback.comment(), marks, when);
    }
}
