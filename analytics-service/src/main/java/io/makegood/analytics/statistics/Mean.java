package io.makegood.analytics.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A mean with the interval of Student, "The Probable Error of a Mean", Biometrika 6 (1908), 1-25. It is computed from
 * how often each value was given, so that the sums are exact: no rounding grows with the number of answers.
 *
 * @param n how many values
 * @param sum of the values
 * @param sumOfSquares of the values
 */
public record Mean(long n, BigDecimal sum, BigDecimal sumOfSquares) {

    private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_EVEN);

    /** The mean of values that were given so many times each. */
    public static Mean of(Map<BigDecimal, Long> timesByValue) {
        long n = 0;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, Long> entry : timesByValue.entrySet()) {
            BigDecimal value = entry.getKey();
            BigDecimal times = BigDecimal.valueOf(entry.getValue());
            n += entry.getValue();
            sum = sum.add(value.multiply(times));
            squares = squares.add(value.multiply(value).multiply(times));
        }
        return new Mean(n, sum, squares);
    }

    public boolean isEmpty() {
        return n == 0;
    }

    public double value() {
        return sum.divide(BigDecimal.valueOf(n), PRECISE).doubleValue();
    }

    /** The unbiased variance of the values; not defined below two of them. */
    public double variance() {
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal numerator = count.multiply(sumOfSquares).subtract(sum.multiply(sum));
        return numerator
                .divide(count.multiply(BigDecimal.valueOf(n - 1)), PRECISE)
                .doubleValue();
    }

    /** Whether there is a variance, and with it an error and an interval. */
    public boolean hasVariance() {
        return n > 1;
    }

    public double standardError() {
        return Math.sqrt(variance() / n);
    }

    /** The interval, within the bounds of the scale. */
    public Interval interval(double scaleMin, double scaleMax) {
        return Interval.around(value(), Quantiles.student(n) * standardError()).within(scaleMin, scaleMax);
    }
}
