package io.makegood.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodTest {
    private static final Clock LATE = Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC);

    @Test
    void thirty_days_hold_today() {
        // When
        Period period = Period.of("30d", null, null, LATE, ZoneOffset.UTC);

        // Then
        assertEquals(LocalDate.parse("2026-10-23"), period.firstDay());
        assertEquals(LocalDate.parse("2026-11-21"), period.lastDay());
        assertEquals("DAY", period.step());
    }

    @Test
    void today_is_where_the_person_is() {
        // When
        Period period = Period.of("7d", null, null, LATE, ZoneId.of("Europe/Berlin"));

        // Then
        assertEquals(LocalDate.parse("2026-11-22"), period.lastDay());
    }

    @Test
    void all_time_has_no_beginning_and_is_drawn_by_month() {
        // When
        Period period = Period.of("all", null, null, LATE, ZoneOffset.UTC);

        // Then
        assertNull(period.firstDay());
        assertEquals("MONTH", period.step());
    }

    @Test
    void own_days_are_taken_as_they_are() {
        // When
        Period period = Period.of("own", "2020-01-01", "2020-12-31", LATE, ZoneOffset.UTC);

        // Then
        assertEquals(LocalDate.parse("2020-01-01"), period.firstDay());
        assertEquals("MONTH", period.step());
    }

    @Test
    void days_that_make_no_sense_fall_back_to_thirty() {
        assertEquals(
                "30d",
                Period.of("own", "2026-02-30", "2026-03-01", LATE, ZoneOffset.UTC)
                        .key());
        assertEquals(
                "30d",
                Period.of("own", "2026-03-02", "2026-03-01", LATE, ZoneOffset.UTC)
                        .key());
        assertEquals(
                "30d", Period.of("';drop", null, null, LATE, ZoneOffset.UTC).key());
    }
}
