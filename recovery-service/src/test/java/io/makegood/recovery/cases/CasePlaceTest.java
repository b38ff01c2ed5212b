package io.makegood.recovery.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.makegood.kit.page.Cursor;
import io.makegood.kit.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CasePlaceTest {

    private static final String ID = "019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02";
    private static final Instant NOON = Instant.parse("2026-11-07T12:00:00Z");

    @Test
    void a_cursor_leads_back_to_its_place() {
        // Given
        CasePlace place = new CasePlace(NOON, 3, NOON.plusMillis(7), ID);

        // When
        CasePlace again = CasePlace.of(place.cursor(CaseOrder.URGENCY), CaseOrder.URGENCY);

        // Then
        assertEquals(place, again);
    }

    @Test
    void the_cursor_of_another_order_leads_nowhere() {
        String cursor = new CasePlace(NOON, 0, NOON, ID).cursor(CaseOrder.NEWEST);
        assertThrows(ProblemException.class, () -> CasePlace.of(cursor, CaseOrder.URGENCY));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            -1, 2026-11-07T12:00:00Z,          019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02
            9,  2026-11-07T12:00:00Z,          019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02
            x,  2026-11-07T12:00:00Z,          019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02
            0,  yesterday,                     019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02
            0,  +1000000000-12-31T23:59:59Z,   019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02
            0,  1969-12-31T23:59:59Z,          019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02
            0,  2026-11-07T12:00:00Z,          ' or 1=1 --
            """)
    void a_made_up_cursor_is_400(String segment, String key, String id) {
        // Given
        String cursor = Cursor.encode("URGENCY", NOON.toString(), segment, key, id);

        // When
        ProblemException refused = assertThrows(ProblemException.class, () -> CasePlace.of(cursor, CaseOrder.URGENCY));

        // Then
        assertEquals(400, refused.problem().status());
    }
}
