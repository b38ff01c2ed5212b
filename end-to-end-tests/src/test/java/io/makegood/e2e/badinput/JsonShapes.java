package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import java.util.stream.Stream;

/** H1 to H25: what is no proper JSON object, made from the good one of each door that takes JSON. */
final class JsonShapes {

    private static final int LITTLE_OVER_64_KIB = 65_600;

    private JsonShapes() {}

    private record Shape(String entry, String what, Function<String, byte[]> made, int... statuses) {}

    static Stream<Row> rows() {
        return at(Door.ANSWERS, Door.FEEDBACK, Door.CONTACTS, Door.INVITATIONS, Door.BULK);
    }

    static Stream<Row> at(Entrance... doors) {
        return Stream.of(doors)
                .flatMap(door -> shapes().map(shape -> row(
                        shape.entry(),
                        shape.what(),
                        door,
                        () -> door.with(shape.made().apply(door.goodBody())),
                        shape.statuses())));
    }

    private static Stream<Shape> shapes() {
        return Stream.of(
                text("H1", "an empty body", good -> ""),
                text("H1", "white space only", good -> " \n\t "),
                text("H2", "null", good -> "null"),
                text("H3", "an array", good -> "[]"),
                text("H3", "the good one in an array", good -> "[" + good + "]"),
                text("H4", "a text", good -> "\"canary @M@\""),
                text("H4", "a number", good -> "7"),
                text("H5", "cut off", good -> good.substring(0, good.length() - 1)),
                text("H5", "cut off in a text", good -> good.substring(0, good.indexOf("@M@") + 2)),
                text("H6", "garbage behind it", good -> good + " @M@"),
                text("H7", "two documents", good -> good + good),
                text("H9", "an unknown field", good -> with(good, "\"unknown\":\"@M@\"")),
                text("H9", "a prototype", good -> with(good, "\"__proto__\":{\"admin\":\"@M@\"}")),
                text("H9", "a class to make", good -> with(good, "\"@type\":\"java.net.URL\",\"class\":\"@M@\"")),
                new Shape("H18", "not UTF-8", good -> bytes(good.replace("@M@", "\u00ff\u00fe@M@"), ISO_8859_1), 400),
                new Shape(
                        "H18",
                        "overlong UTF-8",
                        good -> bytes(good.replace("@M@", "\u00c0\u00af@M@"), ISO_8859_1),
                        400),
                new Shape("H18", "UTF-16 with a mark", good -> good.getBytes(UTF_16), 400),
                new Shape("H18", "Latin-1", good -> bytes(good.replace("@M@", "gr\u00fc\u00dfe @M@"), ISO_8859_1), 400),
                text("H20", "5,000 levels", good -> with(good, "\"x\":" + "[".repeat(5_000) + "]".repeat(5_000))),
                text("H20", "5,000 levels of nothing else", good -> "{\"a\":".repeat(5_000)),
                text("H21", "a name of 101 letters", good -> with(good, "\"" + "n".repeat(101) + "\":1")),
                text("H22", "keys with one hash", good -> with(good, keys())),
                // Refused while she is still sending: the answer may get lost on its way.
                new Shape(
                        "H23",
                        "10 MB",
                        good -> bytes(with(good, "\"x\":\"" + "x".repeat(10_000_000) + "\""), UTF_8),
                        413,
                        0));
    }

    /** Only where one object is one request: a bulk has its items for that. */
    static Stream<Row> large() {
        return Stream.of(
                row("H21", "100,000 keys", Door.ANSWERS, () -> Door.ANSWERS.with("{" + manyKeys() + "}"), 413),
                row("H21", "100,000 keys", Door.FEEDBACK, () -> Door.FEEDBACK.with("{" + manyKeys() + "}"), 413),
                row("H21", "100,000 keys", Door.CONTACTS, () -> Door.CONTACTS.with("{" + manyKeys() + "}"), 400),
                row("H23", "64 KiB and a little", Door.ANSWERS, () -> padded(Door.ANSWERS), 413),
                row("H23", "64 KiB and a little", Door.FEEDBACK, () -> padded(Door.FEEDBACK), 413),
                row("H23", "64 KiB and a little", Door.CONTACTS, () -> padded(Door.CONTACTS), 400),
                row("H23", "64 KiB and a little", Door.INVITATIONS, () -> padded(Door.INVITATIONS), 400));
    }

    private static Call padded(Door door) {
        return door.with(door.goodBody() + " ".repeat(LITTLE_OVER_64_KIB));
    }

    /** Adds a member to the object. */
    static String with(String good, String member) {
        return "{" + member + "," + good.substring(1);
    }

    private static Shape text(String entry, String what, Function<String, String> made) {
        return new Shape(entry, what, good -> bytes(made.apply(good), UTF_8), 400);
    }

    private static byte[] bytes(String text, java.nio.charset.Charset charset) {
        return text.getBytes(charset);
    }

    /** "Aa" and "BB" have the same hash, and so has whatever is made of them. */
    private static String keys() {
        return Stream.iterate(0, i -> i + 1)
                .limit(256)
                .map(i -> "\"" + collision(i) + "\":1")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    private static String collision(int number) {
        StringBuilder key = new StringBuilder();
        for (int bit = 0; bit < 8; bit++) {
            key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return key.toString();
    }

    private static String manyKeys() {
        StringBuilder keys = new StringBuilder("\"k\":0");
        for (int i = 0; i < 100_000; i++) {
            keys.append(",\"").append(Integer.toString(i, 36)).append("\":0");
        }
        return keys.toString();
    }
}
