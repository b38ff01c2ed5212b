package io.makegood.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaleTest {

    private final Scale scale = new Scale(0, 100, true);

    @ParameterizedTest
    @ValueSource(strings = {"9", "9.0", "9.000000000000", "0.9e1", "90e-1"})
    void a_value_has_one_form(String text) {
        assertThat(scale.onScale(new BigDecimal(text))).isEqualTo(new BigDecimal("9"));
    }

    @Test
    void a_round_value_stays_a_plain_number() {
        assertThat(scale.onScale(new BigDecimal("90"))).isEqualTo(new BigDecimal("90"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "1e400", "1e-999999999", "0.0000001"})
    void what_is_not_on_the_scale_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> scale.onScale(new BigDecimal(text)));
    }

    @Test
    void a_scale_without_extent_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(5, 5, true));
    }

    @Test
    void where_low_is_good_the_best_is_turned_to_the_top() {
        assertThat(new Scale(1, 7, false).bestAtTop(BigDecimal.ONE)).isEqualTo(new BigDecimal("7"));
    }
}
