package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** H15 to H19, H26 to H30, H47: what people write, or somebody who would like to be taken for one. */
final class Texts {

    private static final String COMMENT = "\"comment\":\"";

    private Texts() {}

    static Stream<Row> rows() {
        return Stream.of(refused(), kept(), forms()).flatMap(rows -> rows);
    }

    private static Stream<Row> refused() {
        return Stream.of(
                        comment("H15", "4,001 letters", "a".repeat(4_001), 422),
                        comment("H15", "4,001 emoji", "\\uD83D\\uDE00".repeat(4_001), 400),
                        comment("H15", "4,000 accents on one letter more", "a" + "\u0301".repeat(4_001), 422),
                        comment("H16", "a raw NUL byte", "@M@\u0000", 400))
                .flatMap(rows -> rows);
    }

    /** Nothing of it is dangerous where it is kept as text; it is shown escaped. */
    private static Stream<Row> kept() {
        return Stream.of(
                        comment("H15", "4,000 emoji", "\\uD83D\\uDE00".repeat(4_000), 202),
                        comment("H16", "U+0000 as an escape", "@M@ \\u0000", 202),
                        comment("H17", "half a surrogate pair", "@M@ \\uD83D", 202),
                        comment("H17", "a pair turned round", "@M@ \\uDE00\\uD83D", 202),
                        comment("H17", "U+FFFE", "@M@ \\uFFFE", 202),
                        comment("H26", "a script", "<script>alert('@M@')</script><img src=x onerror=alert(1)>", 202),
                        comment("H26", "SVG and a link", "<svg/onload=x> [@M@](javascript:alert(1))", 202),
                        comment("H27", "a formula", "=HYPERLINK(1)@M@", 202),
                        comment("H27", "a command", "+cmd|'/C calc'!A0 @M@", 202),
                        comment("H27", "a full-width formula", "\uFF1D@SUM(1) @M@", 202),
                        comment("H28", "SQL", "'; DROP TABLE feedback; -- @M@", 202),
                        comment("H28", "look-ups and templates", "${jndi:ldap://x/@M@} {{7*7}} #{7*7} %00", 202),
                        comment(
                                "H29",
                                "a log line of its own",
                                "x\\r\\n{\\\"level\\\":\\\"ERROR\\\",\\\"message\\\":\\\"@M@\\\"}",
                                202),
                        comment("H29", "ANSI escapes", "\\u001B[31m@M@\\u001B[2J", 202),
                        comment("H30", "bidi override", "\u202E@M@\u2066", 202),
                        comment("H30", "zero width only", "\u200B\u200D\u2060", 202),
                        comment("H30", "white space only", " \\n\\t\u3000", 202))
                .flatMap(rows -> rows);
    }

    /** At each door where one can write JSON text; what is no JSON is no bulk either. */
    private static Stream<Row> comment(String entry, String what, String text, int status) {
        return Stream.of(Door.ANSWERS, Door.FEEDBACK)
                .map(door -> row(entry, what, door, () -> with(door, text), status));
    }

    private static Call with(Door door, String text) {
        String good = door.goodBody();
        int start = good.indexOf(COMMENT) + COMMENT.length();
        return door.with(good.substring(0, start) + text + good.substring(good.indexOf('"', start)));
    }

    private static Stream<Row> forms() {
        return Stream.of(Door.FORM, Door.INVITATION)
                .flatMap(door -> Stream.of(
                        row(
                                "H15",
                                "4,001 letters",
                                door,
                                () -> door.with("recommend=9&comment=@M@" + "a".repeat(4_001)),
                                422),
                        row("H18", "not UTF-8", door, () -> door.with("recommend=9&comment=@M@%FF%FE"), 400),
                        row("H18", "raw bytes that are not UTF-8", door, () -> raw(door), 400),
                        row("H28", "a percent sign alone", door, () -> door.with("recommend=9&comment=@M@%"), 400),
                        row("H8", "a field twice", door, () -> door.with("recommend=9&recommend=0&comment=@M@"), 400),
                        row("H13", "a score that is none", door, () -> door.with("recommend=@M@"), 422),
                        row("H14", "no score", door, () -> door.with("comment=@M@"), 422),
                        row("H37", "5,000 fields", door, () -> door.with("a=@M@" + "&b=1".repeat(5_000)), 400)));
    }

    private static Call raw(Door door) {
        byte[] start = "recommend=9&comment=@M@".getBytes(UTF_8);
        byte[] end = "\u00c0\u00af".getBytes(ISO_8859_1);
        byte[] both = java.util.Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, both, start.length, end.length);
        return door.with(both);
    }
}
