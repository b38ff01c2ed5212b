package io.makegood.recovery.triage;

import java.math.BigDecimal;
import java.util.Objects;

/** One answer on its scale. What the customer left out or called not applicable is no score. */
public record Score(Metric metric, BigDecimal value, int scaleMin, int scaleMax, boolean higherIsBetter) {

    private static final int FIVE_STARS = 5;

    public Score {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(value, "value");
    }

    /** NPS 0 to 6, one or two of five stars, the two worst values of CSAT and of CES in its direction. */
    public boolean unhappy() {
        return switch (metric) {
            case NPS -> atMost(6);
            case STARS -> scaleMax == FIVE_STARS ? atMost(2) : amongTheTwoWorst();
            case CSAT, CES -> amongTheTwoWorst();
            case RATING -> false;
        };
    }

    /** How bad an unhappy answer is. */
    public Severity severity() {
        if (metric == Metric.NPS) {
            return npsSeverity();
        }
        return stepsFromWorst().signum() <= 0 ? Severity.HIGH : Severity.MEDIUM;
    }

    private Severity npsSeverity() {
        if (atMost(1)) {
            return Severity.CRITICAL;
        }
        if (atMost(3)) {
            return Severity.HIGH;
        }
        return atMost(5) ? Severity.MEDIUM : Severity.LOW;
    }

    private boolean amongTheTwoWorst() {
        return stepsFromWorst().compareTo(BigDecimal.ONE) <= 0;
    }

    private BigDecimal stepsFromWorst() {
        return higherIsBetter
                ? value.subtract(BigDecimal.valueOf(scaleMin))
                : BigDecimal.valueOf(scaleMax).subtract(value);
    }

    private boolean atMost(int limit) {
        return value.compareTo(BigDecimal.valueOf(limit)) <= 0;
    }
}
