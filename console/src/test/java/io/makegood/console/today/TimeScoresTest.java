package io.makegood.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.console.today.AnalyticsClient.Group;
import io.makegood.console.today.AnalyticsClient.Score;
import io.makegood.console.today.TimeScores.Stretch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeScoresTest {
    private static final Gauge NPS = Gauge.of(Metric.NPS, Map.of());

    @Test
    void months_without_answers_leave_a_gap() {
        // When
        TimeScores scores =
                TimeScores.of(List.of(nps("2025-12", 0, 0), nps("2026-01", 10, 5), nps("2026-09", 20, 5)), NPS);

        // Then
        assertEquals(
                List.of("5.00%", "15.00%", "95.00%"),
                scores.stretches().stream().map(Stretch::x).toList());
        assertEquals(
                List.of(true, false, true),
                scores.stretches().stream().map(Stretch::labelled).toList());
    }

    @Test
    void days_lie_where_they_are_in_time_also_over_the_end_of_a_month() {
        // When
        TimeScores scores = TimeScores.of(List.of(nps("2026-02-27", 0, 0), nps("2026-03-02", 10, 5)), NPS);

        // Then
        assertEquals(
                List.of("12.50%", "87.50%"),
                scores.stretches().stream().map(Stretch::x).toList());
    }

    @Test
    void every_interval_is_drawn_whole() {
        // When
        TimeScores scores = TimeScores.of(List.of(nps("2026-11-01", 40, 60), nps("2026-11-02", 10, 5)), NPS);

        // Then
        Stretch wide = scores.stretches().get(0);
        assertEquals("0.00%", wide.top());
        assertEquals("100.00%", wide.bottom());
        assertEquals(
                List.of("\u221220", "100"),
                List.of(
                        last(scores),
                        scores.ticks().get(scores.ticks().size() - 1).label()));
    }

    private static String last(TimeScores scores) {
        return scores.ticks().get(0).label();
    }

    private static Group nps(String key, double value, double halfWidth) {
        Score score = new Score(5, value, value - halfWidth, value + halfWidth, true, 0, 10, true, List.of());
        return new Group(key, Map.of("NPS", score), null);
    }
}
