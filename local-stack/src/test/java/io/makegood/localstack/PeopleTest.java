package io.makegood.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleTest {

    @Test
    void there_is_somebody_for_every_role() {
        // When
        List<String> roles = People.all().stream()
                .flatMap(person -> person.roles().stream())
                .distinct()
                .sorted()
                .toList();

        // Then
        assertEquals(List.of("admin", "agent", "auditor", "employee", "executive", "manager", "ops"), roles);
    }

    @Test
    void what_a_token_says_comes_from_the_file() {
        // When
        Map<String, Object> claims = People.named("mia").claims();

        // Then
        assertEquals("e-mia", claims.get("employee_id"));
        assertEquals(List.of("employee", "agent", "manager"), claims.get("roles"));
        assertEquals(List.of("north"), claims.get("units"));
    }

    @Test
    void a_stranger_is_nobody() {
        // When and then
        assertThrows(IllegalArgumentException.class, () -> People.named("mallory"));
    }
}
