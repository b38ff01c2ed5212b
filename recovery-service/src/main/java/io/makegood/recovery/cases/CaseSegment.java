package io.makegood.recovery.cases;

import io.makegood.recovery.triage.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a list that one index gives in order. The list most urgent first is a row of them: each is read from its
 * index up to the page's end, however many cases there are.
 *
 * @param condition what is in it
 * @param key column that it is ordered by; the id decides between equals
 * @param statuses what can be found in it
 */
record CaseSegment(String condition, String key, boolean ascending, List<CaseStatus> statuses) {

    private static final String CLOCK = "next_due_at";
    private static final List<CaseStatus> RUNNING = List.of(CaseStatus.OPEN, CaseStatus.IN_PROGRESS);
    private static final List<CaseStatus> AT_REST =
            List.of(CaseStatus.FIXED, CaseStatus.CLOSED_UNCONFIRMED, CaseStatus.RECOVERED);

    static List<CaseSegment> of(CaseOrder order) {
        return switch (order) {
            case URGENCY -> byUrgency();
            case OLDEST -> List.of(new CaseSegment("true", "opened_at", true, List.of(CaseStatus.values())));
            case NEWEST -> List.of(new CaseSegment("true", "opened_at", false, List.of(CaseStatus.values())));
        };
    }

    private static List<CaseSegment> byUrgency() {
        List<CaseSegment> segments = new ArrayList<>();
        for (String due : List.of("next_due_at < :asOf", "next_due_at >= :asOf")) {
            for (Priority priority : List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL)) {
                segments.add(new CaseSegment("priority = '%s' and %s".formatted(priority, due), CLOCK, true, RUNNING));
            }
        }
        for (CaseStatus status : AT_REST) {
            segments.add(new CaseSegment("status = '%s'".formatted(status), "opened_at", false, List.of(status)));
        }
        return segments;
    }

    /** Only cases of which a clock runs, by that clock. */
    boolean isByClock() {
        return key.equals(CLOCK);
    }

    String orderBy() {
        String direction = ascending ? "asc" : "desc";
        return "order by %s %s, id %s".formatted(key, direction, direction);
    }

    String afterKey() {
        return "(%s, id) %s (:key, :id)".formatted(key, ascending ? ">" : "<");
    }

    /** The place of a case in it. */
    Instant keyOf(RecoveryCase of) {
        return isByClock() ? of.nextDueAt() : of.openedAt();
    }
}
