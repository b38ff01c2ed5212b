package io.makegood.recovery.triage;

import static io.makegood.recovery.triage.Scores.effort;
import static io.makegood.recovery.triage.Scores.nps;
import static io.makegood.recovery.triage.Scores.stars;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningRuleTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-07T08:12:31Z");

    @Test
    void an_unhappy_answer_opens_a_case_under_the_version_of_the_rule() {
        // When
        Verdict verdict =
                OpeningRule.judge(answer(List.of("delivery", "late"), nps(2))).orElseThrow();

        // Then
        assertEquals(new Verdict(Severity.HIGH, "delivery", "opening-1", nps(2)), verdict);
    }

    @Test
    void a_content_answer_opens_nothing() {
        assertEquals(Optional.empty(), OpeningRule.judge(answer(List.of(), nps(7), stars(3), effort(5))));
    }

    @Test
    void an_answer_without_scores_opens_nothing() {
        assertEquals(Optional.empty(), OpeningRule.judge(answer(List.of())));
    }

    @Test
    void one_unhappy_answer_among_good_ones_is_enough() {
        // When
        Verdict verdict = OpeningRule.judge(answer(List.of(), nps(9), stars(1))).orElseThrow();

        // Then
        assertEquals(Severity.HIGH, verdict.severity());
        assertEquals(stars(1), verdict.before());
    }

    @Test
    void the_worst_answer_decides_how_severe_it_is_and_nps_is_what_will_be_compared() {
        // When
        Verdict verdict =
                OpeningRule.judge(answer(List.of(), effort(7), nps(6))).orElseThrow();

        // Then
        assertEquals(Severity.HIGH, verdict.severity());
        assertEquals(nps(6), verdict.before());
    }

    @Test
    void without_a_label_the_category_is_service() {
        assertEquals(
                "service",
                OpeningRule.judge(answer(List.of(), nps(0))).orElseThrow().category());
    }

    @Test
    void feedback_that_was_fourteen_days_old_on_arrival_still_opens_a_case() {
        assertTrue(OpeningRule.judge(arrivedAfter(Duration.ofDays(14))).isPresent());
    }

    @Test
    void older_feedback_opens_nothing() {
        assertEquals(
                Optional.empty(),
                OpeningRule.judge(arrivedAfter(Duration.ofDays(14).plusSeconds(1))));
    }

    @Test
    void an_answer_to_a_check_opens_nothing_however_bad() {
        assertEquals(
                Optional.empty(), OpeningRule.judge(new Answer(false, List.of(nps(0)), List.of(), RECEIVED, RECEIVED)));
    }

    private static Answer answer(List<String> labels, Score... scores) {
        return new Answer(true, List.of(scores), labels, RECEIVED.minus(Duration.ofDays(2)), RECEIVED);
    }

    private static Answer arrivedAfter(Duration age) {
        return new Answer(true, List.of(nps(2)), List.of(), RECEIVED.minus(age), RECEIVED);
    }
}
