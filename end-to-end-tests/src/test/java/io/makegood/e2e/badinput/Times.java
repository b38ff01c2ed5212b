package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;

import java.util.stream.Stream;

/** H34: when something happened, at the doors where one may say so. */
final class Times {

    private Times() {}

    static Stream<Row> rows() {
        return Stream.of(
                        time("the future", "\"2099-01-01T00:00:00Z\"", 422),
                        time("1970", "\"1970-01-01T00:00:00Z\"", 422),
                        time("a second that there is not", "\"9999-12-31T23:59:60Z\"", 422),
                        time("a leap second", "\"2016-12-31T23:59:60Z\"", 422),
                        time("no zone", "\"2026-03-01T10:00:00\"", 422),
                        time("30 February", "\"2026-02-30T10:00:00Z\"", 422),
                        time("milliseconds as text", "\"1772359200000\"", 422),
                        time("milliseconds", "1772359200000", 400),
                        time("a year of ten digits", "\"+1000000000-01-01T00:00:00Z\"", 422),
                        time("words", "\"@M@\"", 422))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> time(String what, String time, int status) {
        return Stream.of(Door.FEEDBACK, Door.CONTACTS)
                .map(door -> row(
                        "H34",
                        what,
                        door,
                        () -> door.with(JsonShapes.with(door.goodBody(), "\"occurredAt\":" + time)),
                        status));
    }
}
