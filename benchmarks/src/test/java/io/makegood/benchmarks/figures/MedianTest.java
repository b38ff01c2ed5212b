package io.makegood.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MedianTest {

    @Test
    void one_disturbed_round_does_not_move_it() {
        assertThat(Median.of(List.of(10.0, 1_000.0, 12.0))).isEqualTo(12.0);
    }

    @Test
    void of_two_it_is_the_middle() {
        assertThat(Median.of(List.of(10.0, 20.0))).isEqualTo(15.0);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
