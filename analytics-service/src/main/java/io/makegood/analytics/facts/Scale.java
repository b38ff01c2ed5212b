package io.makegood.analytics.facts;

import java.math.BigDecimal;

/** The declared scale of a question. */
public record Scale(int min, int max, boolean higherIsBetter) {

    /** More digits than any scale needs; also keeps 1e-999999999 from being written out. */
    private static final int MOST_DECIMALS = 6;

    public Scale {
        if (min >= max) {
            throw new IllegalArgumentException("a scale from %d to %d".formatted(min, max));
        }
    }

    /** The value with the best at the top, whichever way the scale runs. */
    public BigDecimal bestAtTop(BigDecimal value) {
        return higherIsBetter ? value : BigDecimal.valueOf((long) min + max).subtract(value);
    }

    /** The value in its one form (9.0 is 9), which must lie on the scale. */
    BigDecimal onScale(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS
                || plain.compareTo(BigDecimal.valueOf(min)) < 0
                || plain.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new IllegalArgumentException("a value that is not on its scale");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
