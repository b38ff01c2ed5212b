package io.makegood.analytics.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetPromoterScoreTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # answers      promoters passives detractors  score               variance            error
                    0 7 7 9 9 9,   3,        2,       1,          0.3333333333333333, 0.5555555555555556, 0.304
                    1 9,           1,        0,       1,          0,                  1,                  0.707
                    7 9,           1,        1,       0,          0.5,                0.25,               0.354
                    0 7 9,         1,        1,       1,          0,                  0.6666666666666666, 0.471
                    """)
    void agrees_with_published_vectors(
            String answers,
            long promoters,
            long passives,
            long detractors,
            double score,
            double variance,
            double error) {
        // When
        NetPromoterScore nps = new NetPromoterScore(promoters, passives, detractors);

        // Then
        assertEquals(score, nps.value(), 1e-12);
        assertEquals(variance, nps.variance(), 1e-12);
        assertEquals(error, nps.standardError(), 0.0005);
    }

    @Test
    void agrees_with_a_large_published_survey() {
        // When
        NetPromoterScore nps = new NetPromoterScore(3745, 3267, 3270);

        // Then
        assertEquals(10_282, nps.n());
        assertEquals(4.62, 100 * nps.value(), 0.005);
        assertEquals(0.813, 100 * nps.standardError(), 0.0005);
        assertEquals(3.026, 100 * nps.interval().low(), 0.0005);
        assertEquals(6.214, 100 * nps.interval().high(), 0.0005);
    }

    @Test
    void an_interval_never_leaves_what_is_possible() {
        // When
        Interval interval = new NetPromoterScore(9, 0, 1).interval();

        // Then
        assertEquals(1.0, interval.high());
        assertEquals(0.428, interval.low(), 0.0005);
    }
}
