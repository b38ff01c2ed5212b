package io.makegood.events.recovery;

import java.math.BigDecimal;

/** A rating on its scale, as it stood before or after the recovery. */
public record CheckedRating(String metric, BigDecimal value, int scaleMin, int scaleMax, boolean higherIsBetter) {}
