package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;

import java.util.List;
import java.util.stream.Stream;

/** A17, A18, A26, A35, A36, A41, A42, A46, A47, A50: ways round the doors. */
final class BadDeeds {

    private static final List<String> SERVICES = List.of("feedback", "recovery", "recognition", "analytics");

    private BadDeeds() {}

    static Stream<Row> rows() {
        return Stream.of(paths(), inside(), verbs(), browsers(), outbox(), states(), methods(), deeds())
                .flatMap(rows -> rows);
    }

    /** Without a token: whatever the path looks like, nobody gets in. */
    private static Stream<Row> paths() {
        return Stream.of(
                        StaffDoor.CASES,
                        StaffDoor.FEEDBACK_LIST,
                        StaffDoor.RECOGNITIONS,
                        StaffDoor.METRICS,
                        StaffDoor.QUARANTINE_OF_FEEDBACK)
                .flatMap(door -> {
                    String path = door.nobody().target().replaceFirst("\\?.*", "");
                    Stream<Row> guard = Stream.of(
                                    "/" + path, "/." + path, "/x/.." + path, "/%2e" + path, path + "/", path + "?x")
                            .map(target ->
                                    row("A17", target, door, () -> door.nobody().to(target), 401));
                    Stream<Row> nowhere = Stream.of(
                                    path + ";x=@M@",
                                    path + "%3Bx",
                                    path.replaceFirst("/", "/%2F"),
                                    path.toUpperCase(),
                                    path + ".",
                                    path + "%00",
                                    path + "#x")
                            .map(target ->
                                    row("A17", target, door, () -> door.nobody().to(target), 404));
                    return Stream.concat(guard, nowhere);
                });
    }

    /** What a developer has, and nobody else. */
    private static Stream<Row> inside() {
        return SERVICES.stream()
                .flatMap(service -> Stream.of(
                                "/q/dev",
                                "/q/dev-ui",
                                "/q/arc",
                                "/q/arc/beans",
                                "/q/logging-manager",
                                "/q/configuration",
                                "/q/flyway")
                        .map(path -> row(
                                path.contains("logging") ? "A47" : "A18",
                                path,
                                list(service),
                                () -> Call.get(path),
                                404)));
    }

    private static StaffDoor list(String service) {
        return switch (service) {
            case "feedback" -> StaffDoor.FEEDBACK_LIST;
            case "recovery" -> StaffDoor.CASES;
            case "recognition" -> StaffDoor.RECOGNITIONS;
            default -> StaffDoor.METRICS;
        };
    }

    private static Stream<Row> verbs() {
        return Stream.of(StaffDoor.API_KEY, StaffDoor.NOMINATION, StaffDoor.QUARANTINE_OF_ANALYTICS, StaffDoor.NOTE)
                .flatMap(door -> {
                    // Under an id nothing is known of other verbs; at a list it is.
                    boolean isList = door != StaffDoor.NOTE;
                    Stream<Row> others = Stream.of("PATCH", "DELETE", "TRACE", "PROPFIND", "get")
                            .map(verb -> verb(door, verb, isList ? 405 : 404));
                    return Stream.concat(
                            Stream.of(verb(door, "HEAD", isList ? 401 : 404), verb(door, "OPTIONS", 200)), others);
                });
    }

    private static Row verb(StaffDoor door, String verb, int status) {
        return row("A50", verb, door, () -> door.nobody().by(verb), status);
    }

    private static Stream<Row> outbox() {
        return Stream.concat(
                Stream.of(
                                "1970-01-01T00:00:00Z",
                                "2099-01-01T00:00:00Z",
                                "-999999999-01-01T00:00:00Z",
                                "+999999999-12-31T23:59:59Z")
                        .map(since -> again("since " + since, "{\"since\":\"" + since + "\"}", 422)),
                Stream.of(
                        again("since nothing", "{}", 400),
                        again("since null", "{\"since\":null}", 400),
                        again("since a number", "{\"since\":0}", 400),
                        again("since a word", "{\"since\":\"@M@\"}", 400),
                        again("and more", "{\"since\":\"2099-01-01T00:00:00Z\",\"until\":\"@M@\"}", 400),
                        unpark("nobody's", "@M@", 404),
                        unpark("a NUL", "%00", 404),
                        unpark("no UTF-8", "%FF%FE", 404),
                        unpark("upwards", "..%2f..%2fx", 404),
                        unpark("very long", "x".repeat(5_000), 414)));
    }

    private static Row again(String what, String body, int status) {
        return row("A36", "published again " + what, StaffDoor.REPUBLISH, () -> StaffDoor.REPUBLISH.with(body), status);
    }

    private static Row unpark(String what, String subject, int status) {
        return row(
                "A36",
                "unparked: " + what,
                StaffDoor.PARKED,
                () -> StaffDoor.PARKED.good().by("POST").to("/outbox/parked/" + subject + "/unpark"),
                status);
    }

    private static Stream<Row> browsers() {
        return Stream.of(StaffDoor.NEW_CASE, StaffDoor.SURVEYS, StaffDoor.API_KEY, StaffDoor.NOMINATION)
                .flatMap(door -> Stream.of(
                        row(
                                "A41",
                                "a form of another page, with a cookie",
                                door,
                                () -> door.nobody()
                                        .header("Cookie: q_session=@M@")
                                        .header("Origin: https://evil.example")
                                        .form("a=@M@"),
                                401),
                        row(
                                "A41",
                                "a form, with her token",
                                door,
                                () -> door.with("").without("Content-Type").form("title=@M@"),
                                415),
                        row(
                                "A44",
                                "text",
                                door,
                                () -> door.good().without("Content-Type").header("Content-Type: text/plain"),
                                415),
                        row(
                                "A42",
                                "a preflight from elsewhere",
                                door,
                                () -> (wire, marker) -> preflight(door, wire, marker),
                                200)));
    }

    private static Answer preflight(StaffDoor door, Wire wire, String marker) {
        Answer answer = door.nobody()
                .by("OPTIONS")
                .header("Origin: https://evil.example")
                .header("Access-Control-Request-Method: POST")
                .header("Access-Control-Request-Headers: authorization")
                .at(wire, marker);
        org.assertj.core.api.Assertions.assertThat(answer.header("Access-Control-Allow-Origin"))
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(answer.header("Access-Control-Allow-Credentials"))
                .isEmpty();
        return answer;
    }

    /** A case that is at work, and not fixed: what comes later cannot be done yet. */
    private static Stream<Row> states() {
        String path = "/recovery-cases/" + Case.open().id();
        return Stream.of(
                row(
                        "A26",
                        "closed before it was fixed",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{\"reason\":\"@M@\"}").to(path + "/closure"),
                        409),
                row(
                        "A26",
                        "taken over by its owner",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{}").to(path + "/owner"),
                        200),
                row(
                        "A26",
                        "a kind of note that there is not",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{\"kind\":\"GOSSIP\",\"text\":\"@M@\"}"),
                        400),
                row(
                        "A26",
                        "a kind of note by its number",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{\"kind\":0,\"text\":\"@M@\"}"),
                        400),
                row(
                        "A26",
                        "a note of 5,000 letters",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{\"kind\":\"CONTACT\",\"text\":\"" + "x".repeat(5_000) + "\"}"),
                        400),
                row(
                        "A26",
                        "a note with a control character",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{\"kind\":\"CONTACT\",\"text\":\"@M@\\u0000\"}"),
                        400),
                row(
                        "A26",
                        "a note that turns round",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{\"kind\":\"CONTACT\",\"text\":\"@M@\\u202E\"}"),
                        400),
                row(
                        "A26",
                        "a note of half a character",
                        StaffDoor.NOTE,
                        () -> StaffDoor.NOTE.with("{\"kind\":\"CONTACT\",\"text\":\"@M@\\uD83D\"}"),
                        400));
    }

    /** What operators did is no affair of those who lead a unit, whichever they ask for; and nobody changes it. */
    private static Stream<Row> deeds() {
        return Stream.of(
                        StaffDoor.DEEDS_OF_FEEDBACK,
                        StaffDoor.DEEDS_OF_RECOVERY,
                        StaffDoor.DEEDS_OF_RECOGNITION,
                        StaffDoor.DEEDS_OF_ANALYTICS)
                .flatMap(door -> Stream.of(
                        row("A46", "by who leads the unit", door, () -> door.by("mia"), 403),
                        row(
                                "A46",
                                "of another unit",
                                door,
                                () -> door.by("mia").to("/operator-actions?unit=south"),
                                403),
                        row("A46", "by who sees every unit", door, () -> door.by("xena"), 403),
                        row("A46", "by who sets up", door, () -> door.by("adam"), 403),
                        row("A46", "taken away", door, () -> door.by("otto").by("DELETE"), 405),
                        row(
                                "A46",
                                "one taken away",
                                door,
                                () -> door.by("olga").to("/operator-actions/1").by("DELETE"),
                                404),
                        row(
                                "A46",
                                "another one",
                                door,
                                () -> door.by("olga").by("POST").json("{\"by\":\"@M@\"}"),
                                405)));
    }

    private static Stream<Row> methods() {
        return SERVICES.stream()
                .flatMap(service -> Stream.of(
                                "/quarantine/999999999/replay",
                                "/quarantine/999999999/drop",
                                "/quarantine/abc",
                                "/quarantine/-1",
                                "/quarantine/99999999999999999999")
                        .map(path -> row(
                                "A35",
                                path,
                                quarantine(service),
                                () -> quarantine(service)
                                        .good()
                                        .to(path)
                                        .by(path.endsWith("y") || path.endsWith("p") ? "POST" : "GET"),
                                404)));
    }

    private static StaffDoor quarantine(String service) {
        return StaffDoor.valueOf("QUARANTINE_OF_" + service.toUpperCase());
    }
}
