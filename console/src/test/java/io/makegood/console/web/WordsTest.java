package io.makegood.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0_s",
        "PT59.9S, 59_s",
        "PT1M, 1_min",
        "PT59M59S, 59_min",
        "PT1H, 1_h",
        "PT2H5M, 2_h 5_min",
        "PT47H59M, 47_h 59_min",
        "PT48H, 2_d",
        "PT77H, 3_d 5_h",
        "P14D, 14_d",
        "PT-90M, 1_h 30_min"
    })
    void a_duration_has_two_parts_at_most(Duration duration, String words) {
        assertEquals(words.replace('_', '\u202f'), Words.duration(duration));
    }

    @Test
    void thousands_are_parted_by_thin_spaces() {
        assertEquals("10\u202f282", Words.count(10_282));
    }

    @ParameterizedTest
    @CsvSource({"4.6192, 1, 4.6", "-0.04, 1, 0.0", "-12.25, 1, −12.3", "99.95, 1, 100.0", "3.005, 2, 3.01"})
    void a_figure_is_rounded_half_up_and_has_a_true_minus(double value, int decimals, String words) {
        assertEquals(words, Words.figure(value, decimals));
    }

    @ParameterizedTest
    @CsvSource({"34.9, EUR, 34.90", "1200, JPY, 1200", "5, ???, 5.00"})
    void money_has_as_many_decimals_as_its_currency(BigDecimal amount, String currency, String words) {
        assertEquals(words + "\u202f" + currency, Words.money(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED_UNCONFIRMED, Closed unconfirmed",
        "made-my-day, Made my day",
        "employeeId, Employee id",
        "'', ''"
    })
    void names_are_spoken(String name, String words) {
        assertEquals(words, Words.spoken(name));
    }
}
