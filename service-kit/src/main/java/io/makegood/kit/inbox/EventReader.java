package io.makegood.kit.inbox;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.events.EventText;
import io.makegood.events.EventType;
import io.makegood.events.UnreadableEvent;
import io.makegood.kit.trace.Trace;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Reads an event of our own topics from a record in CloudEvents binary mode. */
final class EventReader {

    private static final int MAX_ATTRIBUTE = 500;

    private EventReader() {}

    static Decoded<EventEnvelope> read(RawRecord record, Set<EventType> wanted) {
        if (!"1.0".equals(required(record, EventHeaders.SPEC_VERSION))) {
            throw new UnreadableEvent("specversion is not 1.0");
        }
        Optional<EventType> type = EventType.ofCeType(required(record, EventHeaders.TYPE));
        if (type.isEmpty() || !wanted.contains(type.get())) {
            return Decoded.ignored(optional(record, EventHeaders.SOURCE), optional(record, EventHeaders.ID));
        }
        if (!record.topic().equals(type.get().topic().topicName())) {
            throw new UnreadableEvent("this type does not belong on this topic");
        }
        if (record.value() == null || record.value().length == 0) {
            throw new UnreadableEvent("there is no value");
        }
        EventEnvelope event = envelope(record, type.get());
        return new Decoded<>(event.source(), event.id(), event.subject(), event);
    }

    /** The subject of a record that may be broken otherwise. */
    static String subject(RawRecord record) {
        try {
            return optional(record, EventHeaders.SUBJECT);
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    private static EventEnvelope envelope(RawRecord record, EventType type) {
        return new EventEnvelope(
                required(record, EventHeaders.ID),
                type,
                required(record, EventHeaders.SOURCE),
                required(record, EventHeaders.SUBJECT),
                time(required(record, EventHeaders.TIME)),
                required(record, EventHeaders.CORRELATION_ID),
                optional(record, EventHeaders.CAUSATION_ID),
                version(required(record, EventHeaders.AGG_VERSION)),
                Trace.wellFormed(record.header(EventHeaders.TRACEPARENT)),
                EventJson.read(type, record.value()));
    }

    private static String required(RawRecord record, String header) {
        String value = optional(record, header);
        if (value == null) {
            throw new UnreadableEvent("the header " + header + " is missing");
        }
        return value;
    }

    private static String optional(RawRecord record, String header) {
        String value = record.header(header);
        if (value != null && (value.length() > MAX_ATTRIBUTE || !EventText.isPlain(value))) {
            throw new UnreadableEvent("the header " + header + " is empty, too long or no plain text");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableEvent("the header ce_time is not an RFC 3339 time");
        }
    }

    private static long version(String text) {
        try {
            long version = Long.parseLong(text);
            if (version >= 1) {
                return version;
            }
        } catch (NumberFormatException e) {
            // Falls through: not a version.
        }
        throw new UnreadableEvent("the header ce_aggversion is not a number from 1");
    }
}
