package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;

import io.makegood.e2e.stack.Company;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A14 to A16, A19, A21, A25, A43 to A45: what staff would like to be done. */
final class BadOrders {

    /** Who takes a case over or has put it right need not say a word. */
    private static final Set<StaffDoor> SAY_NOTHING = Set.of(StaffDoor.OWNER, StaffDoor.FIX);

    /** They tell all that is wrong, which needs a body that can be read. */
    private static final Set<StaffDoor> FIELD_BY_FIELD =
            Set.of(StaffDoor.SURVEYS, StaffDoor.INTEGRATION, StaffDoor.API_KEY);

    private BadOrders() {}

    static Stream<Row> rows() {
        return Stream.of(
                        JsonShapes.at(StaffDoor.NEW_CASE, StaffDoor.NOTE, StaffDoor.SURVEYS, StaffDoor.API_KEY)
                                .map(row -> new Row("A44", row.what(), row.door(), row.knock(), row.statuses())),
                        foreign(),
                        more(),
                        money(),
                        versions(),
                        BadSurveys.rows(),
                        nulls())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> foreign() {
        String path = "/recovery-cases/" + Case.open().id();
        String nobody = "/recovery-cases/" + Company.anId();
        Stream<Row> others = Stream.of(path, nobody)
                .flatMap(of -> Stream.of(
                        row(
                                "A14",
                                "somebody else's case",
                                StaffDoor.CASES,
                                () -> StaffDoor.CASES.by("ben").to(of),
                                404),
                        row(
                                "A14",
                                "a note on it",
                                StaffDoor.NOTE,
                                () -> ben(of + "/notes", "{\"kind\":\"CONTACT\",\"text\":\"@M@\"}"),
                                404),
                        row("A14", "its fix", StaffDoor.NOTE, () -> ben(of + "/fix", "{\"summary\":\"@M@\"}"), 404),
                        row(
                                "A14",
                                "taking it over",
                                StaffDoor.NOTE,
                                () -> ben(of + "/owner", "{\"reason\":\"@M@\"}"),
                                404)));
        Stream<Row> guesses = Stream.of(
                        "1",
                        "0",
                        "-1",
                        "null",
                        Company.anId().toUpperCase(),
                        "{" + Company.anId() + "}",
                        "x".repeat(2_000))
                .map(id -> row(
                        "A16",
                        "a guessed id",
                        StaffDoor.CASES,
                        () -> StaffDoor.CASES.by("mia").to("/recovery-cases/" + id),
                        // A brace is no letter of an address.
                        id.startsWith("{") ? 400 : 404));
        Stream<Row> bodies = Stream.of(
                row(
                        "A15",
                        "a foreign unit in the body",
                        StaffDoor.NEW_CASE,
                        () -> StaffDoor.NEW_CASE.with(StaffDoor.NEW_CASE
                                .goodBody()
                                .replace(Shop.open().unit(), "south")),
                        404),
                row(
                        "A15",
                        "a foreign unit in the path",
                        StaffDoor.DUTY,
                        () -> StaffDoor.DUTY.good().to("/duty-owners/south"),
                        404),
                row(
                        "A15",
                        "a survey of a foreign unit",
                        StaffDoor.SURVEYS,
                        () -> StaffDoor.SURVEYS
                                .by("mia")
                                .json(StaffDoor.SURVEYS
                                        .goodBody()
                                        .replace(Shop.open().unit(), "south")),
                        404));
        return Stream.of(others, guesses, bodies).flatMap(rows -> rows);
    }

    private static Call ben(String path, String body) {
        return StaffDoor.CASES.by("ben").by("POST").to(path).json(body);
    }

    /** Fields that nobody may set. */
    private static Stream<Row> more() {
        return Stream.of(
                        "\"role\":\"admin\"",
                        "\"unitId\":\"south\"",
                        "\"createdAt\":\"2020-01-01T00:00:00Z\"",
                        "\"status\":\"RECOVERED\"",
                        "\"approvedBy\":\"e-mia\"",
                        "\"id\":\"@M@\"")
                .flatMap(field -> Stream.of(
                                StaffDoor.NEW_CASE,
                                StaffDoor.NOTE,
                                StaffDoor.REMEDY,
                                StaffDoor.SURVEYS,
                                StaffDoor.INTEGRATION,
                                StaffDoor.API_KEY,
                                StaffDoor.DUTY,
                                StaffDoor.NOMINATION)
                        .map(door -> row(
                                field.contains("createdAt") ? "A45" : "A19",
                                "also " + field,
                                door,
                                () -> door.with(JsonShapes.with(door.goodBody(), field)),
                                400)));
    }

    private static Stream<Row> money() {
        return Stream.of(
                        "-1",
                        "0",
                        "0.001",
                        "1e12",
                        "1e400",
                        "-0",
                        "0.1e-2000000000",
                        "1e2000000000",
                        "\"10\"",
                        "10.999",
                        "NaN",
                        "\"\"")
                .map(amount -> row(
                        "A21",
                        "amount " + amount,
                        StaffDoor.REMEDY,
                        () -> StaffDoor.REMEDY.with("{\"kind\":\"refund\",\"amount\":" + amount
                                + ",\"currency\":\"EUR\",\"note\":\"@M@\"}"),
                        400));
    }

    private static Stream<Row> versions() {
        Stream<Row> currencies = Stream.of("\"XXX\"", "\"EURO\"", "\"\"", "null", "7", "\"@M@\"")
                .map(currency -> row(
                        "A21",
                        "currency " + currency,
                        StaffDoor.REMEDY,
                        () -> StaffDoor.REMEDY.with("{\"kind\":\"refund\",\"amount\":5,\"currency\":" + currency + "}"),
                        400));
        Stream<Row> tags = Stream.of("\"999999\"", "W/\"1\"", "@M@", "\"" + "9".repeat(30) + "\"")
                .map(tag -> row(
                        "A25",
                        "If-Match " + tag,
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.good().header("If-Match: " + tag),
                        412));
        Stream<Row> keys = Stream.of(
                row(
                        "A43",
                        "no idempotency key",
                        StaffDoor.REMEDY,
                        () -> StaffDoor.REMEDY.good().without("Idempotency-Key"),
                        400),
                row(
                        "A43",
                        "an empty one",
                        StaffDoor.REMEDY,
                        () -> StaffDoor.REMEDY.good().without("Idempotency-Key").header("Idempotency-Key:"),
                        400),
                row(
                        "A43",
                        "one of 5 KB",
                        StaffDoor.REMEDY,
                        () -> StaffDoor.REMEDY
                                .good()
                                .without("Idempotency-Key")
                                .header("Idempotency-Key: " + "k".repeat(5_000)),
                        400),
                row("A43", "one that was used for something else", StaffDoor.REMEDY, BadOrders::usedKey, 422));
        return Stream.of(currencies, tags, keys).flatMap(rows -> rows);
    }

    private static Call usedKey() {
        String key = "Idempotency-Key: " + Company.anId();
        StaffDoor.REMEDY.good().without("Idempotency-Key").header(key).at(Shop.wire("recovery"), "first");
        return StaffDoor.REMEDY.good().without("Idempotency-Key").header(key);
    }

    /** What is missing, at each door that wants something. */
    private static Stream<Row> nulls() {
        Stream<Row> missing = Stream.of(StaffDoor.values())
                .filter(door -> !door.goodBody().isEmpty())
                .flatMap(BadOrders::nothing);
        List<Row> lists = List.of(
                row(
                        "A20",
                        "null for a unit",
                        StaffDoor.INTEGRATION,
                        () -> StaffDoor.INTEGRATION.with("{\"title\":\"x\",\"units\":[null]}"),
                        422),
                row(
                        "A20",
                        "null for a scope",
                        StaffDoor.API_KEY,
                        () -> StaffDoor.API_KEY.with(
                                StaffDoor.API_KEY.goodBody().replace("\"feedback:write\"", "null")),
                        422),
                row(
                        "A20",
                        "a scope that there is not",
                        StaffDoor.API_KEY,
                        () -> StaffDoor.API_KEY.with(
                                StaffDoor.API_KEY.goodBody().replace("feedback:write", "@M@")),
                        400));
        return Stream.concat(missing, lists.stream());
    }

    private static Stream<Row> nothing(StaffDoor door) {
        Row nulls = nothing(door, "{\"title\":null,\"units\":[null],\"scopes\":[null],\"integration\":null}", 400);
        if (SAY_NOTHING.contains(door)) {
            return Stream.of(nulls);
        }
        return Stream.of(
                nothing(door, "", 400),
                nothing(door, "null", 400),
                nothing(door, "{}", FIELD_BY_FIELD.contains(door) ? 422 : 400),
                nulls);
    }

    private static Row nothing(StaffDoor door, String body, int status) {
        return row("A20", "nothing: " + body, door, () -> door.with(body), status);
    }
}
