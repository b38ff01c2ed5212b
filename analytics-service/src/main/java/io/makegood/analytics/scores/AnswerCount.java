package io.makegood.analytics.scores;

import io.makegood.analytics.facts.Metric;
import io.makegood.analytics.facts.Scale;
import java.math.BigDecimal;

/** How often a value was given on a scale. */
public record AnswerCount(Metric metric, Scale scale, BigDecimal value, long n) {

    BigDecimal bestAtTop() {
        return scale.bestAtTop(value);
    }
}
