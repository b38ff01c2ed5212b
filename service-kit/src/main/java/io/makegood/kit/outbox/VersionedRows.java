package io.makegood.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the events of each aggregate up to the last version that was reserved for it. */
final class VersionedRows {

    private final Map<String, Long> last;

    VersionedRows(Map<String, Long> last) {
        this.last = last;
    }

    interface Maker {
        OutboxRow row(NewEvent event, long version);
    }

    List<OutboxRow> of(List<NewEvent> events, Maker maker) {
        Map<String, Long> left = new HashMap<>();
        events.forEach(event -> left.merge(event.subject(), 1L, Long::sum));
        List<OutboxRow> rows = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            long behind = left.merge(event.subject(), -1L, Long::sum);
            rows.add(maker.row(event, last.get(event.subject()) - behind));
        }
        return rows;
    }
}
