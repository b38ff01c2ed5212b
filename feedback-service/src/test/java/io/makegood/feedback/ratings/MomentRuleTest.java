package io.makegood.feedback.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MomentRuleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # metric, min, max, higher is better, value, moment
                    NPS,    0, 10, true,  0,   MISERY
                    NPS,    0, 10, true,  6,   MISERY
                    NPS,    0, 10, true,  7,   TRUTH
                    NPS,    0, 10, true,  8,   TRUTH
                    NPS,    0, 10, true,  9,   MAGIC
                    NPS,    0, 10, true,  10,  MAGIC
                    STARS,  1, 5,  true,  2,   MISERY
                    STARS,  1, 5,  true,  3,   TRUTH
                    STARS,  1, 5,  true,  4,   TRUTH
                    STARS,  1, 5,  true,  5,   MAGIC
                    CSAT,   1, 5,  true,  2,   MISERY
                    CSAT,   1, 5,  true,  3,   TRUTH
                    CSAT,   1, 5,  true,  5,   MAGIC
                    CSAT,   1, 7,  true,  2,   MISERY
                    CSAT,   1, 7,  true,  6,   TRUTH
                    CSAT,   1, 7,  true,  7,   MAGIC
                    CES,    1, 7,  false, 7,   MISERY
                    CES,    1, 7,  false, 6,   MISERY
                    CES,    1, 7,  false, 5,   TRUTH
                    CES,    1, 7,  false, 1,   MAGIC
                    CES,    1, 7,  true,  2,   MISERY
                    CES,    1, 7,  true,  7,   MAGIC
                    RATING, 0, 10, true,  0,   TRUTH
                    RATING, 0, 10, true,  10,  TRUTH
                    CHOICE, 1, 3,  true,  1,   TRUTH
                    """)
    void one_rating_decides(Metric metric, int min, int max, boolean up, BigDecimal value, Moment moment) {
        assertThat(MomentRule.decide(List.of(new Rating("q", new Scale(metric, min, max, up), value))))
                .isEqualTo(moment);
    }

    @Test
    void one_misery_outweighs_all_that_was_good() {
        assertThat(MomentRule.decide(List.of(nps(10), stars(5), stars(2)))).isEqualTo(Moment.MISERY);
    }

    @Test
    void one_top_is_enough_where_nothing_is_misery() {
        assertThat(MomentRule.decide(List.of(nps(8), stars(5)))).isEqualTo(Moment.MAGIC);
    }

    @Test
    void what_does_not_apply_never_counts() {
        Rating none = new Rating("q", new Scale(Metric.STARS, 1, 5, true), null);

        assertThat(MomentRule.decide(List.of(none))).isEqualTo(Moment.TRUTH);
        assertThat(MomentRule.decide(List.of(none, nps(9)))).isEqualTo(Moment.MAGIC);
    }

    @Test
    void words_alone_are_a_moment_of_truth() {
        assertThat(MomentRule.decide(List.of())).isEqualTo(Moment.TRUTH);
    }

    private static Rating nps(int value) {
        return new Rating("nps", new Scale(Metric.NPS, 0, 10, true), BigDecimal.valueOf(value));
    }

    private static Rating stars(int value) {
        return new Rating("stars", new Scale(Metric.STARS, 1, 5, true), BigDecimal.valueOf(value));
    }
}
