package io.makegood.recovery.triage;

import static io.makegood.recovery.triage.Scores.nps;
import static io.makegood.recovery.triage.Scores.stars;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationRuleTest {

    @ParameterizedTest
    @CsvSource({"0, false", "3, false", "6, false", "7, true", "9, true", "10, true"})
    void it_was_put_right_from_seven_on(int value, boolean putRight) {
        assertEquals(putRight, ConfirmationRule.putRight(nps(value)));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "5, true"})
    void on_another_scale_it_was_put_right_when_she_is_not_unhappy(int value, boolean putRight) {
        assertEquals(putRight, ConfirmationRule.putRight(stars(value)));
    }

    @Test
    void nps_decides_before_all_others() {
        assertEquals(Optional.of(nps(9)), ConfirmationRule.deciding(List.of(stars(1), nps(9))));
    }

    @Test
    void nothing_decides_when_she_left_everything_out() {
        assertEquals(Optional.empty(), ConfirmationRule.deciding(List.of()));
    }
}
