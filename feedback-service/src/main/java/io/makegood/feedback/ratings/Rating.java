package io.makegood.feedback.ratings;

import java.math.BigDecimal;

/**
 * One answer to one closed question.
 *
 * @param value null where the customer said that it does not apply
 */
public record Rating(String question, Scale scale, BigDecimal value) {

    public Rating {
        value = value == null ? null : Scale.plain(value);
    }

    boolean isMisery() {
        return value != null
                && switch (scale.metric()) {
                    case NPS -> value.intValue() <= 6;
                    case STARS -> value.intValue() <= 2;
                    case CSAT, CES -> scale.stepsFromWorst(value) < 2;
                    case RATING, CHOICE -> false;
                };
    }

    boolean isTop() {
        return value != null
                && switch (scale.metric()) {
                    case NPS -> value.intValue() >= 9;
                    case STARS, CSAT, CES -> scale.stepsFromBest(value) == 0;
                    case RATING, CHOICE -> false;
                };
    }
}
