package io.makegood.recovery.triage;

import java.math.BigDecimal;

/** Scores as tests speak of them. */
public final class Scores {

    private Scores() {}

    public static Score nps(int value) {
        return new Score(Metric.NPS, BigDecimal.valueOf(value), 0, 10, true);
    }

    public static Score stars(int value) {
        return new Score(Metric.STARS, BigDecimal.valueOf(value), 1, 5, true);
    }

    public static Score effort(int value) {
        return new Score(Metric.CES, BigDecimal.valueOf(value), 1, 7, false);
    }
}
