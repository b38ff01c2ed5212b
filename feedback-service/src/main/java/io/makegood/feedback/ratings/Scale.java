package io.makegood.feedback.ratings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A metric on its scale.
 *
 * @param higherIsBetter false where low is good, such as effort
 */
public record Scale(Metric metric, int min, int max, boolean higherIsBetter) {

    private static final int LIMIT = 1000;

    /** What is wrong with this declaration, if anything. */
    public Optional<String> fault() {
        return switch (metric) {
            case NPS -> unless(min == 0 && max == 10 && higherIsBetter, "NPS is 0 to 10, higher is better");
            case STARS -> unless(min == 1 && max == 5 && higherIsBetter, "STARS are 1 to 5, higher is better");
            case CSAT ->
                unless(steps() >= 4 && inLimits() && higherIsBetter, "CSAT has at least 4 values, higher is better");
            // With fewer values the two worst would be half of the scale.
            case CES -> unless(steps() >= 4 && inLimits(), "CES has at least 4 values");
            case RATING -> unless(steps() >= 2 && inLimits(), "scaleMin is below scaleMax, both within -1000 and 1000");
            case CHOICE ->
                unless(min == 1 && max >= 1 && max <= LIMIT && higherIsBetter, "CHOICE numbers its choices from 1");
        };
    }

    /** Whether the value stands on this scale. Fractions exist only for RATING, up to three decimals. */
    public boolean holds(BigDecimal value) {
        // The ends come first: a number like 1e999999 must not be written out to look at its decimals.
        if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            return false;
        }
        return plain(value).scale() <= (metric == Metric.RATING ? 3 : 0);
    }

    /** How many steps the value is from the worst end. */
    int stepsFromWorst(BigDecimal value) {
        return higherIsBetter ? value.intValue() - min : max - value.intValue();
    }

    int stepsFromBest(BigDecimal value) {
        return steps() - 1 - stepsFromWorst(value);
    }

    /** The same number for 9, 9.0 and 0.9e1. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private int steps() {
        return max - min + 1;
    }

    private boolean inLimits() {
        return Math.abs(min) <= LIMIT && Math.abs(max) <= LIMIT;
    }

    private static Optional<String> unless(boolean fine, String fault) {
        return fine ? Optional.empty() : Optional.of(fault);
    }
}
