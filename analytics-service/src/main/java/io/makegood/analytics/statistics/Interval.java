package io.makegood.analytics.statistics;

/** A 95 % confidence interval. */
public record Interval(double low, double high) {

    /** The interval within the bounds of what is possible. */
    Interval within(double min, double max) {
        return new Interval(Math.max(min, low), Math.min(max, high));
    }

    static Interval around(double centre, double margin) {
        return new Interval(centre - margin, centre + margin);
    }
}
