package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.BadRecord.End.FAILED;
import static io.makegood.e2e.badinput.BadRecord.End.RECORDED;
import static io.makegood.e2e.badinput.BadRecord.End.UNREADABLE;
import static io.makegood.e2e.badinput.BadRecord.changed;
import static io.makegood.e2e.badinput.BadRecord.said;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** K1 to K17, K34 to K36, K40 and K41: what the value of a contact is. */
final class RecordValues {

    private RecordValues() {}

    static Stream<BadRecord> rows() {
        return Stream.of(bytes(), json(), fields()).flatMap(rows -> rows);
    }

    private static Stream<BadRecord> bytes() {
        byte[] random = new byte[1024];
        new Random(7).nextBytes(random);
        return Stream.of(
                changed("K1", "no value", UNREADABLE, draft -> draft.value((byte[]) null)),
                changed("K2", "an empty value", UNREADABLE, draft -> draft.value("")),
                changed("K3", "no key", RECORDED, draft -> draft.key(null)),
                changed("K3", "an empty key", RECORDED, draft -> draft.key(new byte[0])),
                changed("K3", "a key of 10 KB", RECORDED, draft -> draft.key(new byte[10_000])),
                changed("K3", "a key that is not UTF-8", RECORDED, draft -> draft.key(new byte[] {(byte) 0xFF, 0})),
                said("K5", "plain text", UNREADABLE, (data, marker) -> marker),
                said("K6", "XML", UNREADABLE, (data, marker) -> "<contact>" + marker + "</contact>"),
                changed(
                        "K7",
                        "Avro with a schema's id",
                        UNREADABLE,
                        draft -> draft.value(new byte[] {0, 0, 0, 0, 1, 4, 65})),
                changed(
                        "K7",
                        "Protobuf with a schema's id",
                        UNREADABLE,
                        draft -> draft.value(new byte[] {0, 0, 0, 0, 1, 0, 10, 3, 'a', 'b', 'c'})),
                changed("K8", "random bytes", UNREADABLE, draft -> draft.value(random)),
                said(
                        "K9",
                        "350 KB that are cut off",
                        UNREADABLE,
                        (data, marker) -> "{\"contactId\":\"" + marker + "x".repeat(350_000)),
                said("K10", "as large as Kafka lets it be", UNREADABLE, (data, marker) -> data + " ".repeat(1_040_000)),
                said("K10", "64 KiB and a little", UNREADABLE, (data, marker) -> data + " ".repeat(65_536)),
                said("K10", "60 KB", RECORDED, (data, marker) -> data + " ".repeat(60_000)),
                changed(
                        "K12",
                        "not UTF-8",
                        UNREADABLE,
                        draft -> draft.value(
                                draft.text().replace("call", "c\u00c0ll").getBytes(ISO_8859_1))),
                changed(
                        "K12",
                        "UTF-16",
                        UNREADABLE,
                        draft -> draft.value(draft.text().getBytes(UTF_16LE))),
                changed(
                        "K12",
                        "a byte order mark",
                        UNREADABLE,
                        draft -> draft.value(("\uFEFF" + draft.text()).getBytes(UTF_8))));
    }

    private static Stream<BadRecord> json() {
        String keys =
                IntStream.range(0, 8_000).mapToObj(i -> "\"k" + i + "\":0").collect(Collectors.joining(","));
        return Stream.of(
                said("K4", "cut off", UNREADABLE, (data, marker) -> data.substring(0, data.length() - 2)),
                said(
                        "K13",
                        "U+0000 in an id",
                        FAILED,
                        (data, marker) -> data.replace("\"contactId\":\"", "\"contactId\":\"\\u0000")),
                said(
                        "K13",
                        "half a surrogate pair in an id",
                        FAILED,
                        (data, marker) -> data.replace("\"contactId\":\"", "\"contactId\":\"\\uD83D")),
                said(
                        "K14",
                        "5,000 levels",
                        UNREADABLE,
                        (data, marker) -> JsonShapes.with(data, "\"x\":" + "[".repeat(5_000) + "]".repeat(5_000))),
                said("K14", "8,000 keys", UNREADABLE, (data, marker) -> JsonShapes.with(data, keys)),
                said("K15", "a key twice", UNREADABLE, (data, marker) -> JsonShapes.with(data, "\"kind\":\"visit\"")),
                said("K16", "an array", UNREADABLE, (data, marker) -> "[" + data + "]"),
                changed(
                        "K16",
                        "a batch of CloudEvents",
                        UNREADABLE,
                        draft -> draft.header("content-type", "application/cloudevents-batch+json")),
                said("K17", "a second document", UNREADABLE, (data, marker) -> data + data),
                said("K17", "null", UNREADABLE, (data, marker) -> "null"));
    }

    private static Stream<BadRecord> fields() {
        return Stream.of(
                said("K34", "a number for the kind", UNREADABLE, (data, marker) -> data.replace("\"call\"", "7")),
                said("K34", "1e400", UNREADABLE, (data, marker) -> data.replace("\"call\"", "1e400")),
                said("K34", "40 digits", UNREADABLE, (data, marker) -> data.replace("\"call\"", "1".repeat(40))),
                said(
                        "K35",
                        "an object for a text",
                        UNREADABLE,
                        (data, marker) -> data.replace("\"call\"", "{\"x\":\"" + marker + "\"}")),
                said(
                        "K35",
                        "a text for an object",
                        UNREADABLE,
                        (data, marker) -> "{\"contactId\":\"1\",\"kind\":\"call\",\"customer\":\"" + marker + "\"}"),
                said(
                        "K36",
                        "a field more",
                        UNREADABLE,
                        (data, marker) -> JsonShapes.with(data, "\"extra\":\"" + marker + "\"")),
                said(
                        "K36",
                        "a field of another name",
                        UNREADABLE,
                        (data, marker) -> data.replace("contactId", "contact_id")),
                said(
                        "K36",
                        "a kind that is no word",
                        FAILED,
                        (data, marker) -> data.replace("\"call\"", "\"Call! " + marker + "\"")),
                said("K36", "no kind", FAILED, (data, marker) -> data.replace("\"kind\":\"call\",", "")),
                reference("K37", "a customer whom nobody knows", "new-"),
                reference("K40", "a script", "<script>alert(1)</script>"),
                reference("K40", "a formula", "=HYPERLINK(1)"),
                reference("K40", "a look-up", "${jndi:ldap://x}"),
                said(
                        "K40",
                        "a log line of its own",
                        FAILED,
                        (data, marker) -> data.replace("\"reference\":\"", "\"reference\":\"x\\r\\nERROR ")),
                said(
                        "K41",
                        "e-mail with CRLF",
                        FAILED,
                        (data, marker) -> data.replace("\"reference\":\"", "\"email\":\"a@x.example\\r\\nBcc: ")),
                said(
                        "K41",
                        "two addresses",
                        FAILED,
                        (data, marker) -> data.replace("\"reference\":\"", "\"email\":\"a@b@")),
                said(
                        "K41",
                        "e-mail of 400 letters",
                        FAILED,
                        (data, marker) -> data.replace("\"reference\":\"", "\"email\":\"" + "a".repeat(400) + "@")),
                said(
                        "K41",
                        "a phone number, which nobody asks for",
                        UNREADABLE,
                        (data, marker) -> data.replace("\"reference\"", "\"phone\"")));
    }

    private static BadRecord reference(String entry, String what, String text) {
        return said(
                entry, what, RECORDED, (data, marker) -> data.replace("\"reference\":\"", "\"reference\":\"" + text));
    }
}
