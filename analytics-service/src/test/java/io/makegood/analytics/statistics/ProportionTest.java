package io.makegood.analytics.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProportionTest {

    /** The single proportions of R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    81, 263, 0.2553, 0.3662
                    15, 148, 0.0624, 0.1605
                    0,  20,  0.0000, 0.1611
                    1,  29,  0.0061, 0.1718
                    """)
    void agrees_with_published_wilson_intervals(long successes, long n, double low, double high) {
        // When
        Interval interval = new Proportion(successes, n).interval();

        // Then
        assertEquals(low, interval.low(), 0.00005);
        assertEquals(high, interval.high(), 0.00005);
    }

    @Test
    void all_of_n_is_not_certainty() {
        // When
        Interval interval = new Proportion(10, 10).interval();

        // Then
        assertEquals(0.7225, interval.low(), 0.00005);
        assertEquals(1.0, interval.high(), 1e-12);
    }

    @Test
    void has_a_standard_error() {
        assertEquals(0.05, new Proportion(50, 100).standardError(), 1e-12);
    }

    @Test
    void more_than_all_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    }
}
