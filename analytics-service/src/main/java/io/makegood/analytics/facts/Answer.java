package io.makegood.analytics.facts;

import java.math.BigDecimal;

/**
 * One answer to one closed question.
 *
 * @param value null where it was not applicable
 */
public record Answer(String question, Metric metric, BigDecimal value, Scale scale) {

    public Answer {
        value = value == null ? null : scale.onScale(value);
    }

    /** A choice is a number of a list and has no score; "not applicable" is no number at all. */
    boolean isCounted() {
        return value != null && metric != Metric.CHOICE;
    }
}
