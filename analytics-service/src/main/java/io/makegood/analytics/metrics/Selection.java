package io.makegood.analytics.metrics;

import io.makegood.analytics.units.Units;
import java.time.LocalDate;

/**
 * What the numbers are about.
 *
 * @param employeeId null for everybody
 * @param from first day, null for the beginning
 * @param to last day, null for the end
 */
public record Selection(Units units, String employeeId, LocalDate from, LocalDate to) {}
