package io.makegood.analytics.statistics;

/**
 * A share of yes and no, with the score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference", Journal of the American Statistical Association 22 (1927), 209-212. Unlike p ± z·SE it stays
 * within 0 and 1 and says something sensible at 0 of n and at n of n.
 */
public record Proportion(long successes, long n) {

    public Proportion {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("%d of %d".formatted(successes, n));
        }
    }

    public boolean isEmpty() {
        return n == 0;
    }

    public double value() {
        return (double) successes / n;
    }

    public double standardError() {
        return Math.sqrt(value() * (1 - value()) / n);
    }

    public Interval interval() {
        double z2 = Quantiles.NORMAL * Quantiles.NORMAL;
        double p = value();
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double margin = Quantiles.NORMAL / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return Interval.around(centre, margin).within(0, 1);
    }
}
