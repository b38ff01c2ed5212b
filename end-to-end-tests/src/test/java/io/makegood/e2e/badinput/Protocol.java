package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** H19, H24, H25, H31, H40 to H44, H50: what stands around the body. */
final class Protocol {

    private static final Door DOOR = Door.ANSWERS;

    private Protocol() {}

    static Stream<Row> rows() {
        return Stream.of(encodings(), types(), surveys(), headers(), methods(), paths())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> encodings() {
        return Stream.of(
                row("H19", "a byte order mark", DOOR, () -> DOOR.with("\uFEFF" + DOOR.goodBody()), 202),
                row(
                        "H24",
                        "gzip of 10 MB of spaces",
                        DOOR,
                        () -> encoded("gzip").body(bomb()),
                        400),
                row("H24", "gzip twice", DOOR, () -> encoded("gzip, gzip").body(bomb()), 400),
                row("H24", "Brotli, which it is not", DOOR, () -> encoded("br").body("@M@"), 400));
    }

    private static Call encoded(String encoding) {
        return DOOR.good().header("Content-Encoding: " + encoding);
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(" ".repeat(10_000_000).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bomb.toByteArray();
    }

    private static Stream<Row> types() {
        return Stream.of(Door.ANSWERS, Door.FEEDBACK, Door.CONTACTS, Door.INVITATIONS, Door.BULK)
                .flatMap(door -> Stream.of(
                        typed(door, "text/plain", 415),
                        typed(door, "multipart/form-data; boundary=@M@", 415),
                        typed(door, "application/vnd.x+json", 415),
                        typed(door, "application/xml", 415),
                        typed(door, "@M@", 415),
                        row("H25", "no type at all", door, () -> door.good().without("Content-Type"), 415)));
    }

    private static Row typed(Door door, String type, int status) {
        return row(
                "H25", type, door, () -> door.good().without("Content-Type").header("Content-Type: " + type), status);
    }

    private static Stream<Row> surveys() {
        return Stream.of(
                row(
                        "H31",
                        "a survey that is closed",
                        DOOR,
                        () -> DOOR.good().to("/surveys/" + Shop.closed() + "/answers"),
                        410),
                survey("an unknown survey", "nobody-@M@", 404),
                survey("in capitals", Shop.open().survey().toUpperCase(), 404),
                survey("a look-alike letter", Shop.open().survey().replace("s", "%D1%95"), 404),
                survey("10 KB long", "x".repeat(10_000), 414),
                survey("a path upwards", "..%2f..%2fapi-keys", 404),
                survey("SQL", "x'%20or%20'1'='1", 404),
                survey("U+0000", "%00@M@", 404),
                survey("not UTF-8", "%ff%fe@M@", 404),
                survey("a percent sign alone", "100%", 400));
    }

    private static Row survey(String what, String key, int status) {
        return row("H31", what, DOOR, () -> DOOR.good().to("/surveys/" + key + "/answers"), status);
    }

    private static Stream<Row> headers() {
        String chain = IntStream.range(0, 100).mapToObj(i -> "10.0.0." + i).collect(Collectors.joining(", "));
        return Stream.of(
                row(
                        "H40",
                        "a chain of a hundred proxies",
                        DOOR,
                        () -> DOOR.good().header("X-Forwarded-For: " + chain),
                        202),
                row(
                        "H40",
                        "proxies that are none",
                        DOOR,
                        () -> DOOR.good().header("X-Forwarded-For: @M@, ' or 1=1"),
                        202),
                row(
                        "H40",
                        "another host",
                        DOOR,
                        () -> DOOR.good()
                                .header("X-Forwarded-Host: evil.example")
                                .header("Forwarded: for=@M@"),
                        202),
                row(
                        "H41",
                        "an evil origin, where every page may ask",
                        DOOR,
                        () -> DOOR.good().header("Origin: https://evil.example"),
                        202),
                row("H41", "no origin", DOOR, () -> DOOR.good().header("Origin: null"), 202),
                row("H41", "a preflight with odd headers", DOOR, Protocol::preflight, 204),
                row("H43", "a header of 8 KB", DOOR, () -> DOOR.good().header("X-Long: @M@" + "x".repeat(8_000)), 202),
                row(
                        "H43",
                        "a header of 20 KB",
                        DOOR,
                        () -> DOOR.good().header("X-Long: @M@" + "x".repeat(20_000)),
                        431),
                row("H43", "a thousand headers", DOOR, () -> many(DOOR.good()), 431),
                row("H43", "a target of 70 KB", DOOR, () -> DOOR.good().to("/" + "x".repeat(70_000)), 414),
                row("H43", "a header without a name", DOOR, () -> DOOR.good().header(": @M@"), 202),
                row(
                        "H43",
                        "a header folded over two lines",
                        DOOR,
                        () -> DOOR.good().header("X-A: 1\r\n @M@"),
                        202),
                row("H43", "a header with NUL", DOOR, () -> DOOR.good().header("X-A: \0@M@"), 400),
                row(
                        "H50",
                        "only XML: she gets JSON all the same",
                        DOOR,
                        () -> DOOR.good().header("Accept: application/xml"),
                        202),
                row("H50", "nothing", DOOR, () -> DOOR.good().header("Accept: */*;q=0"), 202),
                row("H50", "what is no type", DOOR, () -> DOOR.good().header("Accept: @M@"), 400),
                row("H50", "a type that is none", DOOR, () -> DOOR.good().header("Accept: 0?N"), 400));
    }

    private static Call preflight() {
        return DOOR.good()
                .by("OPTIONS")
                .header("Origin: https://evil.example")
                .header("Access-Control-Request-Method: DELETE")
                .header("Access-Control-Request-Headers: Authorization, X-Api-Key, @M@");
    }

    private static Call many(Call call) {
        Call more = call;
        for (int i = 0; i < 1_000; i++) {
            more = more.header("X-Header-" + i + ": @M@");
        }
        return more;
    }

    private static Stream<Row> methods() {
        return Stream.of(
                row("H42", "PUT", DOOR, () -> DOOR.good().by("PUT"), 404),
                row("H42", "PATCH", DOOR, () -> DOOR.good().by("PATCH"), 404),
                row("H42", "DELETE", DOOR, () -> DOOR.good().by("DELETE"), 404),
                row("H42", "TRACE", DOOR, () -> DOOR.good().by("TRACE"), 404),
                row("H42", "a method that there is not", DOOR, () -> DOOR.good().by("BREW"), 404),
                row(
                        "H42",
                        "an override, which overrides nothing",
                        DOOR,
                        () -> DOOR.good().header("X-HTTP-Method-Override: DELETE"),
                        202));
    }

    /** A path that can be put straight leads where it points, past no guard; any other leads nowhere. */
    private static Stream<Row> paths() {
        String path = "/surveys/" + Shop.open().survey() + "/answers";
        return Stream.of(
                path("a session in the path", path + ";jsessionid=@M@", 404),
                path("a session behind a percent sign", "/surveys/%25;@M@/answers", 404),
                path("a double slash", "/" + path, 202),
                path("a dot", "/." + path, 202),
                path("upwards to another door", path + "/../../../api-keys", 401),
                path("upwards, written otherwise", path + "/%2e%2e/%2e%2e/%2e%2e/api-keys", 401),
                path("a slash behind it", path + "/", 202),
                path("a whole address", "http://evil.example" + path, 202),
                path("another host's address", "http://evil.example/api-keys", 401));
    }

    private static Row path(String what, String target, int status) {
        return row("H44", what, DOOR, () -> DOOR.good().to(target), status);
    }
}
