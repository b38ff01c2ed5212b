package io.makegood.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.benchmarks.rows.Outcome;
import io.makegood.benchmarks.rows.Row;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesTest {

    private static final Outcome REACHED = new Outcome(Row.ACCEPTED, 9_000, 2_000, List.of("rounds"));
    private static final Outcome MISSED = new Outcome(Row.ACCEPTED, 7_999, 2_000, List.of());
    private static final Outcome WITH_BACKLOG = new Outcome(Row.LOOP, 3_000, 2_000, false, List.of());

    @Test
    void a_line_has_value_floor_ratio_target_and_verdict() {
        assertThat(Lines.of(REACHED)).contains("9,000/s", "2,000/s", "4.50 x", ">= 4 x", "ok", "rounds");
    }

    @Test
    void a_little_less_is_missed() {
        assertThat(Lines.of(MISSED)).contains("4.00 x", "MISSED");
    }

    @Test
    void a_row_that_did_not_hold_is_missed_whatever_its_ratio() {
        assertThat(Lines.of(WITH_BACKLOG)).contains("1.50 x", "MISSED");
    }

    @Test
    void csv_has_a_line_per_row_and_quotes() {
        assertThat(Csv.of(List.of(REACHED, MISSED)).lines())
                .hasSize(3)
                .element(1)
                .isEqualTo(
                        "\"1\",\"answers accepted, beside the plain door\",\"9000.000\",\"2000.000\",\"/s\",\"4.500\","
                                + "\">= 4 x\",\"ok\",\"rounds\"");
    }

    @Test
    void the_picture_says_how_far_a_row_is_from_its_target() {
        assertThat(Picture.reached(REACHED)).isEqualTo(1.125);
        assertThat(Picture.reached(new Outcome(Row.FIXED_RATE, 10, 40, List.of())))
                .isEqualTo(2.0);
        assertThat(Picture.of(List.of(REACHED, MISSED))).contains("&gt;= 4 x").startsWith("<svg");
    }
}
