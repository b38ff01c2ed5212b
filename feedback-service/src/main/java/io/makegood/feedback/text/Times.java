package io.makegood.feedback.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads when something happened, as somebody outside says. */
public final class Times {

    /** Clocks differ a little; what is ahead by no more than this is taken as now. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int MAX_LENGTH = 40;

    private Times() {}

    /** The time, not after now; now if nothing is said. */
    public static Instant occurredAt(String text, Instant now, Checks checks, String field) {
        if (text == null) {
            return now;
        }
        Instant time = parsed(text);
        checks.require(time != null, field, "must be an RFC 3339 time with a zone, such as 2026-03-02T12:00:00Z");
        if (time == null) {
            return now;
        }
        checks.require(!time.isBefore(EARLIEST), field, "must not be before the year 2000");
        checks.require(!time.isAfter(now.plus(AHEAD)), field, "must not be in the future");
        return time.isAfter(now) ? now : time;
    }

    private static Instant parsed(String text) {
        try {
            return text.length() > MAX_LENGTH
                    ? null
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
