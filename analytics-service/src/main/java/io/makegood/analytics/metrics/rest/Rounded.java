package io.makegood.analytics.metrics.rest;

/** Figures as they are shown: four decimals, so that nobody reads noise. */
final class Rounded {

    private static final double PRECISION = 10_000;

    private Rounded() {}

    static Double of(Double figure) {
        return figure == null ? null : Math.round(figure * PRECISION) / PRECISION;
    }
}
