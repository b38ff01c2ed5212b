package io.makegood.analytics.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeanTest {

    @Test
    void weighs_each_value_by_how_often_it_was_given() {
        // Given the star ratings of a published set of 23,486 reviews
        Map<BigDecimal, Long> stars = Map.of(
                new BigDecimal(1), 842L,
                new BigDecimal(2), 1565L,
                new BigDecimal(3), 2871L,
                new BigDecimal(4), 5077L,
                new BigDecimal(5), 13131L);

        // When
        Mean mean = Mean.of(stars);

        // Then
        assertEquals(23_486, mean.n());
        assertEquals(4.1960, mean.value(), 0.00005);
    }

    @Test
    void has_an_unbiased_variance_and_students_interval() {
        // Given 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 32
        Map<BigDecimal, Long> values = Map.of(
                new BigDecimal(2), 1L,
                new BigDecimal(4), 3L,
                new BigDecimal(5), 2L,
                new BigDecimal(7), 1L,
                new BigDecimal(9), 1L);

        // When
        Mean mean = Mean.of(values);

        // Then t(0.975, 7) = 2.364624
        assertEquals(5.0, mean.value());
        assertEquals(32.0 / 7, mean.variance(), 1e-12);
        assertEquals(0.755929, mean.standardError(), 1e-6);
        assertEquals(5 - 2.364624 * 0.755929, mean.interval(0, 10).low(), 1e-5);
        assertEquals(5 + 2.364624 * 0.755929, mean.interval(0, 10).high(), 1e-5);
    }

    @Test
    void stays_exact_where_floating_point_does_not() {
        // Given values whose squares lose their last digits in a double
        Map<BigDecimal, Long> values = Map.of(
                new BigDecimal("1000000000.1"), 1_000_000L,
                new BigDecimal("1000000000.2"), 1_000_000L);

        // When
        double variance = Mean.of(values).variance();

        // Then
        assertEquals(0.0025 * 2_000_000 / 1_999_999, variance, 1e-15);
    }

    @Test
    void one_value_has_no_variance() {
        assertFalse(Mean.of(Map.of(BigDecimal.TEN, 1L)).hasVariance());
    }

    @Test
    void an_interval_stays_on_the_scale() {
        // When
        Interval interval =
                Mean.of(Map.of(new BigDecimal(1), 1L, new BigDecimal(5), 9L)).interval(1, 5);

        // Then
        assertEquals(5.0, interval.high());
    }
}
