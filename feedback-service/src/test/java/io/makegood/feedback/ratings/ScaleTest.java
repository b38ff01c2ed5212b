package io.makegood.feedback.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaleTest {

    private static final Scale NPS = new Scale(Metric.NPS, 0, 10, true);

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "9.0", "1e1", "-0", "0.0", "0e999999"})
    void holds_every_whole_number_on_it(String value) {
        assertThat(NPS.holds(new BigDecimal(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "9.9", "2147483648", "1e400", "1e999999999", "1e-400", "-1e999999999"})
    void holds_nothing_else(String value) {
        assertThat(NPS.holds(new BigDecimal(value))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4.5, true", "4.125, true", "4.1255, false", "10.001, false"})
    void only_a_rating_has_decimals(BigDecimal value, boolean held) {
        assertThat(new Scale(Metric.RATING, 0, 10, true).holds(value)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        "NPS, 0, 10, true",
        "STARS, 1, 5, true",
        "CSAT, 1, 4, true",
        "CES, 1, 7, false",
        "RATING, -100, 100, false",
        "CHOICE, 1, 1, true"
    })
    void may_be_declared(Metric metric, int min, int max, boolean up) {
        assertThat(new Scale(metric, min, max, up).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NPS, 1, 10, true",
        "NPS, 0, 10, false",
        "STARS, 0, 5, true",
        "CSAT, 1, 3, true",
        "CSAT, 1, 5, false",
        "CES, 1, 2, true",
        "RATING, 5, 5, true",
        "RATING, 0, 1001, true",
        "RATING, -2147483648, 2147483647, true",
        "CHOICE, 0, 3, true"
    })
    void may_not_be_declared(Metric metric, int min, int max, boolean up) {
        assertThat(new Scale(metric, min, max, up).fault()).isPresent();
    }
}
