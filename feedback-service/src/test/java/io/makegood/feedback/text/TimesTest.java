package io.makegood.feedback.text;

import static io.makegood.feedback.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kit.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimesTest {

    private final Checks checks = new Checks();

    @Test
    void a_time_with_a_zone_is_taken_in_utc() {
        assertThat(Times.occurredAt("2026-03-01T10:00:00+01:00", NOON, checks, "t"))
                .isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        checks.done();
    }

    @Test
    void a_clock_that_is_a_little_ahead_means_now() {
        assertThat(Times.occurredAt("2026-03-02T12:01:00Z", NOON, checks, "t")).isEqualTo(NOON);
        checks.done();
    }

    @Test
    void nothing_said_is_now() {
        assertThat(Times.occurredAt(null, NOON, checks, "t")).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:60Z",
                "2026-02-30T00:00:00Z",
                "2026-03-01T10:00:00",
                "2026-03-01",
                "1767225600000",
                "yesterday",
                "",
                "+999999999-12-31T23:59:59Z"
            })
    void no_other_time_is_taken(String text) {
        Times.occurredAt(text, NOON, checks, "t");

        assertThatThrownBy(checks::done).isInstanceOf(ProblemException.class);
    }
}
