package io.makegood.recovery.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitPathTest {

    @Test
    void upwards_it_names_the_nearest_first() {
        assertEquals(
                List.of("north.store-17.team-a", "north.store-17", "north"),
                new UnitPath("north.store-17.team-a").upwards());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "north.", ".north", "north..store", "North", "north/store", "north%"})
    void what_has_not_its_form_is_none(String path) {
        assertThrows(IllegalArgumentException.class, () -> new UnitPath(path));
    }

    @Test
    void it_is_not_endless() {
        String longest = "a".repeat(200);
        assertEquals(1, new UnitPath(longest).upwards().size());
        assertThrows(IllegalArgumentException.class, () -> new UnitPath(longest + "a"));
    }
}
