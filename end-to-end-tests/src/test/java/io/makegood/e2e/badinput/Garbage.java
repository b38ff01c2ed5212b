package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.makegood.events.EventHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** What nobody would think of. */
final class Garbage {

    /** Pieces of paths that somebody stumbled over before. */
    private static final List<String> PARTS_OF_PATHS = List.of(
            ".",
            "..",
            "/",
            "//",
            "../",
            "%2e%2e",
            "%2f",
            "%2F..%2f",
            "%252f",
            "\\",
            "%5c",
            ";",
            ";x=1",
            "%3b",
            "%00",
            "%0d%0a",
            "%",
            "%z",
            "%u0041",
            "%+1",
            "%c0%af",
            "%ed%a0%80",
            "%e2%80%ae",
            "\u00c3\u00a4",
            "~",
            "*",
            "'--",
            "{id}",
            "00000000-0000-7000-8000-000000000000",
            "-".repeat(36),
            "a".repeat(64),
            "x".repeat(3_000),
            "x".repeat(9_000));

    /** What the headers of an event may say without being right. */
    private static final List<String> ATTRIBUTES = List.of(
            "",
            " ",
            "0",
            "-1",
            "2",
            "9223372036854775807",
            "9223372036854775808",
            "1970-01-01T00:00:00Z",
            "2026-03-01T00:00:00+18:00",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2026-03-01",
            "io.makegood.feedback.feedback-received.v1",
            "io.makegood.recovery.complaint-opened.v1",
            "io.makegood.recovery.case-closed-unconfirmed.v1",
            "io.makegood.recognition.employee-recognized.v9",
            "/makegood/recovery",
            "application/cloudevents+json",
            "application/json; charset=utf-16",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "a\u0000b",
            "a\r\nERROR b",
            "\u202e",
            "x".repeat(500),
            "x".repeat(501),
            "x".repeat(50_000));

    private Garbage() {}

    /** Where something is done. Not that of an invitation, for which one must ask, nor of a rebuild, which is work. */
    static Arbitrary<Entrance> doors() {
        return Arbitraries.of(
                Door.ANSWERS,
                Door.FORM,
                Door.FEEDBACK,
                Door.BULK,
                Door.CONTACTS,
                Door.INVITATIONS,
                StaffDoor.NEW_CASE,
                StaffDoor.NOTE,
                StaffDoor.REMEDY,
                StaffDoor.OWNER,
                StaffDoor.APOLOGY,
                StaffDoor.FIX,
                StaffDoor.CLOSURE,
                StaffDoor.SURVEYS,
                StaffDoor.SURVEY_CLOSURE,
                StaffDoor.INTEGRATION,
                StaffDoor.API_KEY,
                StaffDoor.REVOCATION,
                StaffDoor.DUTY,
                StaffDoor.NOMINATION,
                StaffDoor.CONFIRMATION,
                StaffDoor.REJECTION,
                StaffDoor.REPUBLISH,
                StaffDoor.UNPARK,
                StaffDoor.REPLAY,
                StaffDoor.DROP);
    }

    static Arbitrary<Entrance> forms() {
        return Arbitraries.of(ConsoleDoor.values());
    }

    /** Where something is asked for. */
    static Arbitrary<Entrance> lists() {
        return Arbitraries.of(Stream.concat(
                        Stream.of(Door.PAGE),
                        Stream.of(StaffDoor.values())
                                .filter(door -> door.nobody().method().equals("GET")))
                .toList());
    }

    static Arbitrary<RouteWithId> routesWithId() {
        return Arbitraries.of(RouteWithId.all());
    }

    static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(3_000);
    }

    static Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.of(Mutation.Kind.class),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, Mutation.WORDS.size() - 1))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Header lines, which stay on their line: what breaks out of it is a table's affair. */
    static Arbitrary<List<String>> headerLines() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(
                        "Accept",
                        "Accept-Language",
                        "Accept-Encoding",
                        "Authorization",
                        "Content-Encoding",
                        "Content-Language",
                        "Content-Type",
                        "Cookie",
                        "Expect",
                        "Forwarded",
                        "Host",
                        "If-Match",
                        "If-Modified-Since",
                        "Idempotency-Key",
                        "Last-Event-ID",
                        "Origin",
                        "Range",
                        "traceparent",
                        "tracestate",
                        "Upgrade",
                        "Via",
                        "X-Api-Key",
                        "X-Forwarded-For",
                        "X-HTTP-Method-Override"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(30));
        Arbitrary<String> values = Arbitraries.strings()
                .withCharRange('\u0001', '\u00ff')
                .excludeChars('\r', '\n')
                .ofMaxLength(200);
        return Combinators.combine(names, values)
                .as((name, value) -> name + ": " + value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    static Arbitrary<String> queries() {
        Arbitrary<String> names = Arbitraries.of(
                "id",
                "limit",
                "after",
                "unit",
                "state",
                "status",
                "sort",
                "owner",
                "employee",
                "employeeId",
                "from",
                "to",
                "period",
                "show",
                "mine",
                "done",
                "count",
                "error",
                "x");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('!', '~').excludeChars('#').ofMaxLength(60),
                Arbitraries.integers().between(0, 255).list().ofMaxSize(20).map(Garbage::percent),
                Arbitraries.of(
                        "0",
                        "-1",
                        "200",
                        "2147483648",
                        "HELD",
                        "north",
                        "2026-02-30",
                        "AA",
                        "AQ",
                        "MQ",
                        "DAY",
                        "2026-03-01",
                        "2026-03-01T00:00:00Z",
                        "2026-03-31T23:59:59%2B18:00",
                        "2199-12-31T23:59:59Z",
                        "%2B999999999-12-31T23:59:59Z"));
        return Combinators.combine(names, values)
                .as((name, value) -> name + "=" + value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("&", parts));
    }

    /**
     * What stands in a path in place of an id. A number alone is left out: there may be such a record, and what is done to
     * it then is no garbage.
     */
    static Arbitrary<String> ids() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars("-._~!$&'()*+,=:@")
                        .ofMaxLength(40),
                // Few: most of it is no HTTP, and then nobody looks at the rest.
                Arbitraries.strings()
                        .withCharRange('!', '~')
                        .withCharRange('\u0080', '\u00ff')
                        .ofMaxLength(2),
                Arbitraries.integers().between(0, 255).list().ofMaxSize(20).map(Garbage::percent),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(10).map(Garbage::percent),
                Arbitraries.of(PARTS_OF_PATHS));
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(several -> String.join("", several))
                .filter(id -> !id.matches("([+-]|%2B|%2D)?(\\d|%3\\d)*(;.*)?"));
    }

    /** Any key, and headers of which many are those of an event. */
    static Arbitrary<Envelope> envelopes() {
        Arbitrary<byte[]> keys =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(100).injectNull(0.1);
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(
                        EventHeaders.SPEC_VERSION,
                        EventHeaders.ID,
                        EventHeaders.SOURCE,
                        EventHeaders.TYPE,
                        EventHeaders.SUBJECT,
                        EventHeaders.TIME,
                        EventHeaders.CORRELATION_ID,
                        EventHeaders.CAUSATION_ID,
                        EventHeaders.AGG_VERSION,
                        EventHeaders.TRACEPARENT,
                        EventHeaders.CONTENT_TYPE),
                // Half a surrogate pair is a name that Kafka itself cannot send.
                Arbitraries.strings().withCharRange('\0', '\ud7ff').ofMaxLength(20));
        Arbitrary<byte[]> values = Arbitraries.oneOf(
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(600),
                        Arbitraries.strings().ofMaxLength(100).map(text -> text.getBytes(UTF_8)),
                        Arbitraries.of(ATTRIBUTES).map(text -> text.getBytes(UTF_8)))
                .injectNull(0.05);
        Arbitrary<Header> headers =
                Combinators.combine(names, values).as((name, value) -> new RecordHeader(name, value));
        return Combinators.combine(keys, headers.list().ofMaxSize(3)).as(Envelope::new);
    }

    private static String percent(String text) {
        List<Integer> bytes = new ArrayList<>();
        for (byte b : text.getBytes(UTF_8)) {
            bytes.add(b & 0xff);
        }
        return percent(bytes);
    }

    private static String percent(List<Integer> bytes) {
        StringBuilder text = new StringBuilder();
        bytes.forEach(b -> text.append("%%%02X".formatted(b)));
        return text.toString();
    }
}
