package io.makegood.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmployeeIdSettingTest {

    private final EmployeeIdSetting setting = new EmployeeIdSetting();

    @Test
    void an_employee_id_is_taken() {
        assertEquals("e-117", setting.convert("e-117"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Duty Desk", "B\u00fcro", "mia@example.org"})
    void what_no_event_could_tell_is_refused_and_said(String owner) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> setting.convert(owner));

        assertTrue(thrown.getMessage().contains(owner), thrown.getMessage());
    }
}
