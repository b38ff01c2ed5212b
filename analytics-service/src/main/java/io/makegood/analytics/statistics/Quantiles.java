package io.makegood.analytics.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/** How many standard errors a two-sided 95 % interval reaches to each side. */
final class Quantiles {

    /** The 0.975 quantile of the normal distribution. */
    static final double NORMAL = 1.959963984540054;

    private static final double UPPER = 0.975;

    private Quantiles() {}

    /** Student's t, for a mean whose variance is itself estimated from the n values. */
    static double student(long n) {
        return new TDistribution(n - 1.0).inverseCumulativeProbability(UPPER);
    }
}
