package io.makegood.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleTest {

    private static final long BEGIN = 5_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final Schedule schedule = new Schedule(BEGIN, 1_500, 10);

    @Test
    void it_has_as_many_as_the_rate_gives_in_the_time() {
        assertThat(schedule.count()).isEqualTo(15_000);
    }

    @Test
    void the_first_is_due_at_once_and_the_last_just_before_the_end() {
        assertThat(schedule.dueAt(0)).isEqualTo(BEGIN);
        assertThat(schedule.dueAt(14_999)).isBetween(BEGIN + 9_999 * SECOND / 1_000, BEGIN + 10 * SECOND - 1);
    }

    @Test
    void nothing_is_due_before_it_begins() {
        assertThat(schedule.dueBy(BEGIN - 1)).isZero();
    }

    @Test
    void what_is_due_does_not_depend_on_what_was_answered() {
        assertThat(schedule.dueBy(BEGIN + 2 * SECOND)).isEqualTo(3_001);
        assertThat(schedule.dueBy(BEGIN + 1_000 * SECOND)).isEqualTo(15_000);
    }

    @Test
    void rounding_does_not_add_up() {
        // Given
        Schedule thirds = new Schedule(0, 3, 1_000_000);
        // Then
        assertThat(thirds.dueAt(2_999_997)).isEqualTo(999_999 * SECOND);
    }
}
