package io.makegood.kit.inbox;

import io.makegood.events.EventHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** In which hour a record counts: that of its {@code ce_time}, and where that is none, of its record's time. */
public final class EventHour {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private EventHour() {}

    public static Instant of(RawRecord record) {
        Instant told = told(record.header(EventHeaders.TIME));
        if (isPlausible(told)) {
            return told;
        }
        return isPlausible(record.timestamp()) ? record.timestamp() : EARLIEST;
    }

    private static Instant told(String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isPlausible(Instant time) {
        return time != null && !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }
}
