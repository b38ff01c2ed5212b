package io.makegood.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.events.EventHeaders;
import io.makegood.kit.inbox.RawRecord.RawHeader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventHourTest {

    private static final Instant RECORDED = Instant.parse("2026-03-02T13:05:00Z");

    @Test
    void an_event_counts_when_it_became_a_fact() {
        assertThat(EventHour.of(record("2026-03-02T12:59:59Z", RECORDED)))
                .isEqualTo(Instant.parse("2026-03-02T12:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z"
            })
    void what_claims_no_plausible_time_counts_when_it_was_recorded(String time) {
        assertThat(EventHour.of(record(time, RECORDED))).isEqualTo(RECORDED);
    }

    @Test
    void what_has_no_time_at_all_still_counts_somewhere() {
        assertThat(EventHour.of(record("", null))).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
    }

    private static RawRecord record(String time, Instant recorded) {
        RawHeader header = new RawHeader(EventHeaders.TIME, time.getBytes(StandardCharsets.UTF_8));
        return new RawRecord("makegood.feedback", 0, 0, recorded, null, List.of(header), new byte[0]);
    }
}
