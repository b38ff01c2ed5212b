package io.makegood.recovery.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # metric, value, min, max, higher is better, unhappy
            NPS,    0,  0, 10, true,  true
            NPS,    6,  0, 10, true,  true
            NPS,    7,  0, 10, true,  false
            NPS,    10, 0, 10, true,  false
            STARS,  1,  1, 5,  true,  true
            STARS,  2,  1, 5,  true,  true
            STARS,  3,  1, 5,  true,  false
            STARS,  2,  0, 5,  true,  true
            STARS,  2,  1, 10, true,  true
            STARS,  3,  1, 10, true,  false
            CSAT,   1,  1, 5,  true,  true
            CSAT,   2,  1, 5,  true,  true
            CSAT,   3,  1, 5,  true,  false
            CSAT,   5,  1, 5,  false, true
            CSAT,   4,  1, 5,  false, true
            CSAT,   3,  1, 5,  false, false
            CES,    7,  1, 7,  false, true
            CES,    6,  1, 7,  false, true
            CES,    5,  1, 7,  false, false
            CES,    1,  1, 7,  false, false
            CES,    2,  1, 7,  true,  true
            CES,    3,  1, 7,  true,  false
            RATING, 1,  1, 5,  true,  false
            """)
    void the_worst_answers_of_each_scale_are_unhappy_in_its_direction(
            Metric metric, BigDecimal value, int min, int max, boolean higherIsBetter, boolean unhappy) {
        assertEquals(unhappy, new Score(metric, value, min, max, higherIsBetter).unhappy());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NPS,   0, 0, 10, true,  CRITICAL
            NPS,   1, 0, 10, true,  CRITICAL
            NPS,   2, 0, 10, true,  HIGH
            NPS,   3, 0, 10, true,  HIGH
            NPS,   4, 0, 10, true,  MEDIUM
            NPS,   5, 0, 10, true,  MEDIUM
            NPS,   6, 0, 10, true,  LOW
            STARS, 1, 1, 5,  true,  HIGH
            STARS, 2, 1, 5,  true,  MEDIUM
            CSAT,  1, 1, 5,  true,  HIGH
            CSAT,  4, 1, 5,  false, MEDIUM
            CES,   7, 1, 7,  false, HIGH
            CES,   6, 1, 7,  false, MEDIUM
            """)
    void the_worse_the_answer_the_more_severe(
            Metric metric, BigDecimal value, int min, int max, boolean higherIsBetter, Severity severity) {
        assertEquals(severity, new Score(metric, value, min, max, higherIsBetter).severity());
    }

    @ParameterizedTest
    @CsvSource({"LOW, NORMAL", "MEDIUM, NORMAL", "HIGH, HIGH", "CRITICAL, URGENT"})
    void priority_begins_with_how_bad_it_was(Severity severity, Priority priority) {
        assertEquals(priority, severity.priority());
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, HIGH", "HIGH, URGENT", "URGENT, URGENT"})
    void priority_is_raised_by_one_up_to_urgent(Priority priority, Priority raised) {
        assertEquals(raised, priority.raised());
    }
}
