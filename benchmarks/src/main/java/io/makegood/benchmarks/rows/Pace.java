package io.makegood.benchmarks.rows;

/**
 * How long everything takes. Brief is a tenth of the time: to see that the benchmarks work; their figures then mean
 * nothing.
 */
public record Pace(double factor) {

    public static final Pace FULL = new Pace(1);
    public static final Pace BRIEF = new Pace(0.1);

    double seconds(double full) {
        return full * factor;
    }

    int times(int full) {
        return (int) Math.max(1, full * factor);
    }
}
