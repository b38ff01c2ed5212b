package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A27 to A30: what is asked of the lists. */
final class BadQueries {

    private static final List<StaffDoor> LISTS = List.of(
            StaffDoor.CASES,
            StaffDoor.FEEDBACK_LIST,
            StaffDoor.RECOGNITIONS,
            StaffDoor.POINTS,
            StaffDoor.BY_UNIT,
            StaffDoor.ACTIVITY,
            StaffDoor.QUARANTINE_OF_FEEDBACK,
            StaffDoor.QUARANTINE_OF_RECOVERY,
            StaffDoor.QUARANTINE_OF_RECOGNITION,
            StaffDoor.QUARANTINE_OF_ANALYTICS,
            StaffDoor.DEEDS_OF_FEEDBACK,
            StaffDoor.DEEDS_OF_RECOVERY,
            StaffDoor.DEEDS_OF_RECOGNITION,
            StaffDoor.DEEDS_OF_ANALYTICS);

    /** Their pages go on behind a name or an id, and behind any text there may be one. */
    private static final Set<StaffDoor> BY_NAME = Set.of(StaffDoor.RECOGNITIONS, StaffDoor.BY_UNIT);

    private BadQueries() {}

    static Stream<Row> rows() {
        return Stream.of(pages(), orders(), filters(), times()).flatMap(rows -> rows);
    }

    private static Stream<Row> pages() {
        return LISTS.stream()
                .flatMap(door -> Stream.of(
                        asked("A27", door, "limit=0", 400),
                        asked("A27", door, "limit=-1", 400),
                        asked("A27", door, "limit=1000000000", 400),
                        asked("A27", door, "limit=99999999999999999999", 400),
                        asked("A27", door, "limit=@M@", 400),
                        asked("A27", door, "limit=1.5", 400),
                        asked("A27", door, "after=@M@", 400),
                        asked("A27", door, "after=%00%ff", 400),
                        asked("A27", door, "after=AA", 400),
                        asked("A27", door, "after=" + "QUFB".repeat(500), BY_NAME.contains(door) ? 200 : 400)));
    }

    private static Stream<Row> orders() {
        return Stream.of(
                asked("A28", StaffDoor.CASES, "sort=name;DROP%20TABLE%20x", 400),
                asked("A28", StaffDoor.CASES, "sort=nothing", 400),
                asked("A28", StaffDoor.CASES, "sort=urgency" + ",urgency".repeat(100), 400),
                asked("A28", StaffDoor.BY_UNIT, "period=@M@&limit=x", 400));
    }

    private static Stream<Row> filters() {
        return Stream.concat(
                Stream.of("id=%00", "id=%FF%FE", "id='--", "id=" + "a".repeat(3_000), "id=x&id=y&id=")
                        .map(query -> asked("A29", StaffDoor.FEEDBACK_LIST, query, 200)),
                units());
    }

    private static Stream<Row> units() {
        return Stream.of(
                        StaffDoor.CASES,
                        StaffDoor.FEEDBACK_LIST,
                        StaffDoor.RECOGNITIONS,
                        StaffDoor.METRICS,
                        StaffDoor.BY_UNIT,
                        StaffDoor.ACTIVITY)
                .flatMap(door -> Stream.of(
                        asked("A29", door, "unit=north'%20or%20'1'='1", 400),
                        asked("A29", door, "unit=%25", 400),
                        asked("A29", door, "unit=north_store-17", 400),
                        asked("A29", door, "unit=(a%2B)%2B$", 400),
                        asked("A29", door, "unit=" + "a".repeat(3_000), 400),
                        asked("A29", door, "unit=%00", 400),
                        asked("A29", door, "unit=%FF%FE", 400),
                        asked("A29", door, "unit=" + "a.".repeat(1_500), 400)));
    }

    private static Stream<Row> times() {
        return Stream.of(
                asked("A30", StaffDoor.METRICS, "from=2026-03-02&to=2026-03-01", 400),
                asked("A30", StaffDoor.METRICS, "from=1826-01-01&to=2026-01-01", 200),
                asked("A30", StaffDoor.METRICS, "from=0000-01-01&to=9999-12-31", 200),
                asked("A30", StaffDoor.METRICS, "from=2026-02-30", 400),
                asked("A30", StaffDoor.METRICS, "from=@M@", 400),
                asked("A30", StaffDoor.BY_UNIT, "from=1e9", 400));
    }

    private static Row asked(String entry, StaffDoor door, String query, int status) {
        String what = query.length() > 40 ? query.substring(0, 40) + "..." : query;
        return row(
                entry,
                what,
                door,
                () -> {
                    Call good = door.good();
                    return good.to(good.target().replaceFirst("\\?.*", "") + "?" + query);
                },
                status);
    }
}
