package io.makegood.console.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseClockTest {
    private static final Instant OPENED = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void it_says_how_much_is_left() {
        // When
        CaseClock clock = running("2026-11-21T09:00:00Z");

        // Then
        assertEquals("running", clock.state());
        assertEquals("3\u202fh left", clock.text());
        assertEquals("25.0%", clock.burnt());
        assertEquals("2026-11-21T12:00:00Z", clock.due());
    }

    @Test
    void it_warns_when_little_is_left() {
        assertEquals("soon", running("2026-11-21T11:30:00Z").state());
    }

    @Test
    void it_says_how_long_it_is_overdue() {
        // When
        CaseClock clock = running("2026-11-21T12:40:00Z");

        // Then
        assertEquals("overdue", clock.state());
        assertEquals("40\u202fmin overdue", clock.text());
        assertEquals("100.0%", clock.burnt());
    }

    @Test
    void what_was_kept_says_after_how_long() {
        // When
        CaseClock clock = CaseClock.of("x", OPENED, DUE, Instant.parse("2026-11-21T09:30:00Z"), true, DUE);

        // Then
        assertEquals("kept", clock.state());
        assertEquals("after 1\u202fh 30\u202fmin", clock.text());
        assertNull(clock.due());
    }

    @Test
    void what_was_kept_late_says_so() {
        // When
        CaseClock clock = CaseClock.of("x", OPENED, DUE, Instant.parse("2026-11-21T13:00:00Z"), false, DUE);

        // Then
        assertEquals("late", clock.state());
    }

    @Test
    void a_clock_that_does_not_run_has_nothing_to_say() {
        // When
        CaseClock clock = CaseClock.of("x", OPENED, DUE, null, false, DUE);

        // Then
        assertEquals("stopped", clock.state());
        assertNull(clock.due());
    }

    private static CaseClock running(String now) {
        return CaseClock.of("x", OPENED, DUE, null, true, Instant.parse(now));
    }
}
