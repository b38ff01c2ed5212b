package io.makegood.events.feedback;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One answer to one closed question.
 *
 * @param question id of the question within its survey
 * @param value null where the customer said "not applicable"; never counted then
 * @param scaleMin lowest possible value
 * @param scaleMax highest possible value
 * @param higherIsBetter false for a scale such as effort, where low is good
 */
public record Rating(
        String question, Metric metric, BigDecimal value, int scaleMin, int scaleMax, boolean higherIsBetter) {

    public Rating {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(metric, "metric");
    }
}
