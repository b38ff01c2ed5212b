package io.makegood.analytics.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.makegood.analytics.facts.Metric;
import io.makegood.analytics.facts.Scale;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoresTest {

    private static final Scale ZERO_TO_TEN = new Scale(0, 10, true);
    private static final Scale ONE_TO_TEN = new Scale(1, 10, true);
    private static final Scale FIVE = new Scale(1, 5, true);
    private static final Scale EFFORT = new Scale(1, 7, false);

    @Test
    void nine_and_ten_promote_and_six_and_less_detract() {
        // When
        Score nps = only(Metric.NPS, given(Metric.NPS, ZERO_TO_TEN, 0, 6, 7, 8, 9, 10));

        // Then
        assertThat(nps.promotion().promoters()).isEqualTo(2);
        assertThat(nps.promotion().passives()).isEqualTo(2);
        assertThat(nps.promotion().detractors()).isEqualTo(2);
        assertThat(nps.estimate().value()).isZero();
    }

    @Test
    void nps_is_the_same_question_on_a_scale_from_one_to_ten() {
        // When
        Score nps = only(Metric.NPS, both(given(Metric.NPS, ZERO_TO_TEN, 10, 10), given(Metric.NPS, ONE_TO_TEN, 9, 6)));

        // Then
        assertThat(nps.n()).isEqualTo(4);
        assertThat(nps.estimate().value()).isEqualTo(50);
    }

    @Test
    void a_scale_that_does_not_end_at_ten_is_no_nps() {
        // When
        Score nps = only(Metric.NPS, given(Metric.NPS, FIVE, 5, 5, 5));

        // Then
        assertThat(nps.n()).isZero();
        assertThat(nps.estimate()).isNull();
    }

    @Test
    void csat_is_the_percentage_of_the_top_two_with_wilsons_interval() {
        // When
        Score csat = only(Metric.CSAT, given(Metric.CSAT, FIVE, 1, 3, 4, 5));

        // Then
        assertThat(csat.estimate().value()).isEqualTo(50);
        assertThat(csat.estimate().standardError()).isEqualTo(25);
        assertThat(csat.estimate().interval().low()).isCloseTo(15.00, within(0.01));
        assertThat(csat.estimate().interval().high()).isCloseTo(85.00, within(0.01));
    }

    @Test
    void csat_on_a_scale_that_runs_down_counts_the_lowest_two() {
        // When
        Score csat = only(Metric.CSAT, given(Metric.CSAT, new Scale(1, 6, false), 1, 2, 3, 6));

        // Then
        assertThat(csat.estimate().value()).isEqualTo(50);
    }

    @Test
    void effort_is_a_mean_that_tells_its_direction() {
        // When
        Score effort = only(Metric.CES, given(Metric.CES, EFFORT, 1, 2, 3));

        // Then
        assertThat(effort.estimate().value()).isEqualTo(2);
        assertThat(effort.estimate().standardError()).isCloseTo(0.577, within(0.001));
        assertThat(effort.scale().higherIsBetter()).isFalse();
    }

    @Test
    void means_on_different_scales_are_not_mixed() {
        // When
        List<Score> effort = Scores.of(both(given(Metric.CES, EFFORT, 1, 2, 3), given(Metric.CES, FIVE, 5, 5, 5, 5)))
                .get(Metric.CES);

        // Then the most answered comes first
        assertThat(effort).map(Score::scale).containsExactly(FIVE, EFFORT);
        assertThat(effort).map(score -> score.estimate().value()).containsExactly(5.0, 2.0);
    }

    @Test
    void stars_have_a_mean_and_a_distribution() {
        // When
        Score stars = only(Metric.STARS, given(Metric.STARS, FIVE, 5, 1, 5, 4));

        // Then
        assertThat(stars.estimate().value()).isEqualTo(3.75);
        assertThat(stars.distribution())
                .map(frequency -> frequency.value() + ":" + frequency.n())
                .containsExactly("1:1", "4:1", "5:2");
    }

    @Test
    void one_answer_has_a_mean_but_no_error() {
        // When
        Score stars = only(Metric.STARS, given(Metric.STARS, FIVE, 4));

        // Then
        assertThat(stars.estimate().value()).isEqualTo(4);
        assertThat(stars.estimate().standardError()).isNull();
    }

    @Test
    void nobody_answered_is_not_zero() {
        // When
        Score nps = only(Metric.NPS, List.of());

        // Then
        assertThat(nps.n()).isZero();
        assertThat(nps.estimate()).isNull();
    }

    private static Score only(Metric metric, List<AnswerCount> answers) {
        return Scores.of(answers).get(metric).get(0);
    }

    private static List<AnswerCount> both(List<AnswerCount> some, List<AnswerCount> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<AnswerCount> given(Metric metric, Scale scale, int... values) {
        return Arrays.stream(values)
                .mapToObj(value -> new AnswerCount(metric, scale, BigDecimal.valueOf(value), 1))
                .toList();
    }
}
