package io.makegood.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.today.AnalyticsClient.Group;
import io.makegood.console.today.AnalyticsClient.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitScoresTest {
    private static final Gauge NPS = Gauge.of(Metric.NPS, Map.of());

    @Test
    void a_unit_is_drawn_on_the_axis_of_all() {
        // When
        UnitScores scores = UnitScores.of(List.of(nps("south", 400, 0, -20, 20), nps("north", 600, 50, 40, 60)), NPS);

        // Then
        ScoreRow north = scores.rows().get(0);
        assertEquals("north", north.unit().name());
        assertEquals("50.0", north.value());
        assertEquals("NPS 50.0, 95\u202f% interval from 40.0 to 60.0, n 600", north.words());
        assertEquals("25.00%", scores.rows().get(1).point());
    }

    @Test
    void too_few_answers_are_said_to_be_and_do_not_stretch_the_axis() {
        // When
        UnitScores scores = UnitScores.of(List.of(nps("a", 600, 50, 40, 60), nps("b", 3, 45, -100, 100)), NPS);

        // Then
        ScoreRow few = scores.rows().get(1);
        assertTrue(few.tooFew());
        assertTrue(few.words().endsWith("too few to say"), few.words());
        assertFalse(scores.ticks().stream().map(Axis.Tick::label).toList().contains("0"));
    }

    @Test
    void one_answer_has_a_point_and_no_interval() {
        // When
        UnitScores scores = UnitScores.of(
                List.of(new Group("a", Map.of("STARS", stars(1, 4.0, null, null, 5)), null)),
                Gauge.of(Metric.STARS, Map.of()));

        // Then
        assertTrue(scores.rows().get(0).drawn());
        assertNull(scores.rows().get(0).width());
    }

    @Test
    void units_below_are_indented_below_the_first() {
        // When
        UnitScores scores = UnitScores.of(
                List.of(nps("north.store-17.bakery", 40, 1, 0, 2), nps("north.store-17", 40, 1, 0, 2)), NPS);

        // Then
        assertEquals(List.of(0, 1), scores.rows().stream().map(ScoreRow::indent).toList());
    }

    @Test
    void marks_on_another_scale_never_stand_beside_these() {
        // Given
        Score sevens = stars(50, 5.5, 5.0, 6.0, 7);
        Score fives = stars(10, 4.0, 3.8, 4.2, 5);
        Gauge gauge = Gauge.of(Metric.STARS, Map.of("STARS", fives));

        // When
        UnitScores scores = UnitScores.of(
                List.of(
                        new Group("only-sevens", Map.of("STARS", sevens), null),
                        new Group("z-both", Map.of("STARS", withOther(sevens, fives)), null)),
                gauge);

        // Then
        assertFalse(scores.rows().get(0).drawn());
        assertEquals("4.00", scores.rows().get(1).value());
    }

    @Test
    void nobody_answered_is_empty() {
        // When
        UnitScores scores = UnitScores.of(
                List.of(new Group(
                        "a", Map.of("NPS", new Score(0, null, null, null, true, null, null, null, null)), null)),
                NPS);

        // Then
        assertTrue(scores.empty());
    }

    private static Group nps(String unit, long n, double value, double low, double high) {
        return new Group(unit, Map.of("NPS", new Score(n, value, low, high, n < 30, null, null, null, null)), null);
    }

    private static Score stars(long n, double value, Double low, Double high, int max) {
        return new Score(n, value, low, high, n < 30, 1, max, true, null);
    }

    private static Score withOther(Score first, Score other) {
        return new Score(
                first.n(),
                first.value(),
                first.low(),
                first.high(),
                first.tooFew(),
                first.scaleMin(),
                first.scaleMax(),
                first.higherIsBetter(),
                List.of(other));
    }
}
