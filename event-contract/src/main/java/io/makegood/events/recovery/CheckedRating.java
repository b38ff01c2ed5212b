package io.makegood.events.recovery;

import java.math.BigDecimal;
import java.util.Objects;

/** A rating on its scale, as it stood before or after the recovery. */
public record CheckedRating(String metric, BigDecimal value, int scaleMin, int scaleMax, boolean higherIsBetter) {

    public CheckedRating {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(value, "value");
    }
}
