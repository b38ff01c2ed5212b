package io.makegood.analytics.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    north,                 true
                    north.store-17,        true
                    north.store-17.team-a, true
                    northwest,             false
                    north-east,            false
                    nort,                  false
                    '',                    false
                    """)
    void below_is_a_prefix_of_the_path(String unit, boolean contained) {
        assertThat(Units.of(List.of("north")).contain(unit)).isEqualTo(contained);
    }

    @Test
    void everything_contains_even_what_belongs_to_no_unit() {
        assertThat(Units.all().contain("")).isTrue();
        assertThat(Units.all().condition()).isEqualTo("true");
    }

    @Test
    void who_covers_nothing_sees_nothing() {
        assertThat(Units.of(List.of()).contain("north")).isFalse();
        assertThat(Units.of(List.of()).condition()).isEqualTo("false");
    }

    @Test
    void the_condition_has_a_value_for_each_of_its_places() {
        // Given
        Units units = Units.of(List.of("north", "south"));

        // Then
        assertThat(units.condition().chars().filter(c -> c == '?').count())
                .isEqualTo(units.values().size());
        assertThat(units.values()).startsWith("north", "north.", "north/");
    }
}
