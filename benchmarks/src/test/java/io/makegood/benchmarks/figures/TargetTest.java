package io.makegood.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.benchmarks.figures.Target.AtLeast;
import io.makegood.benchmarks.figures.Target.AtMost;
import io.makegood.benchmarks.figures.Target.NoMoreThan;
import io.makegood.benchmarks.figures.Target.Reported;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetTest {

    @Test
    void at_least_is_met_by_just_as_much_and_not_by_less() {
        assertThat(new AtLeast(4).isMetBy(4_000, 1_000)).isTrue();
        assertThat(new AtLeast(4).isMetBy(3_999, 1_000)).isFalse();
    }

    @Test
    void at_most_is_met_by_just_as_much_and_not_by_more() {
        assertThat(new AtMost(1.5).isMetBy(15, 10)).isTrue();
        assertThat(new AtMost(1.5).isMetBy(15.1, 10)).isFalse();
    }

    @Test
    void a_limit_needs_no_floor() {
        assertThat(new NoMoreThan(400, "MB").isMetBy(400, 0)).isTrue();
        assertThat(new NoMoreThan(400, "MB").isMetBy(401, 0)).isFalse();
    }

    @Test
    void what_is_only_told_is_never_missed() {
        assertThat(new Reported().isMetBy(1e9, 0)).isTrue();
    }

    @Test
    void it_says_itself_as_in_the_table() {
        assertThat(new AtLeast(0.7).text()).isEqualTo(">= 0.7 x");
        assertThat(new AtMost(5).text()).isEqualTo("<= 5 x");
        assertThat(new NoMoreThan(400, "MB").text()).isEqualTo("<= 400 MB");
    }
}
