package io.makegood.recovery.cases;

import io.makegood.kit.page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Where a page of cases ended.
 *
 * @param asOf the time that decides what is overdue, the same for all pages of a walk
 * @param segment index of the segment
 * @param key place in the segment; null at its beginning
 * @param id decides between equals
 */
record CasePlace(Instant asOf, int segment, Instant key, String id) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static CasePlace start(Instant now) {
        return new CasePlace(now, 0, null, null);
    }

    CasePlace inNextSegment() {
        return new CasePlace(asOf, segment + 1, null, null);
    }

    String cursor(CaseOrder order) {
        return Cursor.encode(order.name(), asOf.toString(), Integer.toString(segment), key.toString(), id);
    }

    static CasePlace of(String cursor, CaseOrder order) {
        List<String> parts = Cursor.decode(cursor, 5);
        try {
            int segment = Integer.parseInt(parts.get(2));
            if (parts.get(0).equals(order.name())
                    && segment >= 0
                    && segment < CaseSegment.of(order).size()) {
                return new CasePlace(time(parts.get(1)), segment, time(parts.get(3)), new CaseId(parts.get(4)).value());
            }
        } catch (NumberFormatException | DateTimeException | CaseNotFound e) {
            // Falls through: it was made up.
        }
        throw Cursor.invalid();
    }

    /** Within what a database can hold. */
    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return time;
    }
}
