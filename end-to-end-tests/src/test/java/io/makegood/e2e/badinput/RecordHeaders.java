package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.BadRecord.End.FAILED;
import static io.makegood.e2e.badinput.BadRecord.End.RECORDED;
import static io.makegood.e2e.badinput.BadRecord.End.UNREADABLE;
import static io.makegood.e2e.badinput.BadRecord.changed;
import static io.makegood.e2e.badinput.BadRecord.said;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** K18 to K33: what stands around the value of a contact. */
final class RecordHeaders {

    private RecordHeaders() {}

    static Stream<BadRecord> rows() {
        return Stream.of(attributes(), modes(), strangers(), times()).flatMap(rows -> rows);
    }

    private static Stream<BadRecord> attributes() {
        return Stream.of(
                changed("K18", "no id", UNREADABLE, draft -> draft.without("ce_id")),
                changed("K18", "no type", UNREADABLE, draft -> draft.without("ce_type")),
                changed("K18", "no source", UNREADABLE, draft -> draft.without("ce_source")),
                changed("K18", "no version", UNREADABLE, draft -> draft.without("ce_specversion")),
                changed("K18", "no time, which may be", RECORDED, draft -> draft.without("ce_time")),
                changed("K19", "version 0.3", UNREADABLE, draft -> draft.header("ce_specversion", "0.3")),
                changed("K19", "version 2.0", UNREADABLE, draft -> draft.header("ce_specversion", "2.0")),
                changed("K19", "a version and a space", UNREADABLE, draft -> draft.header("ce_specversion", "1.0 ")),
                changed("K20", "another type", UNREADABLE, draft -> draft.header("ce_type", "com.example.order.v1")),
                changed(
                        "K20",
                        "a version to come",
                        UNREADABLE,
                        draft -> draft.header("ce_type", Draft.TYPE.replace("v1", "v9"))),
                changed(
                        "K20",
                        "the type in capitals",
                        UNREADABLE,
                        draft -> draft.header("ce_type", Draft.TYPE.toUpperCase())),
                changed("K24", "an empty id", UNREADABLE, draft -> draft.header("ce_id", "")),
                changed("K24", "an id of 5 KB", UNREADABLE, draft -> draft.header("ce_id", "x".repeat(5_000))),
                changed("K24", "an id with a line feed", UNREADABLE, draft -> draft.header("ce_id", "a\nERROR b")),
                changed(
                        "K25",
                        "a forged source: the topic says who speaks",
                        RECORDED,
                        draft -> draft.header("ce_source", "/makegood/recovery")));
    }

    private static Stream<BadRecord> modes() {
        return Stream.of(
                new BadRecord("K28", "structured mode", RECORDED, Draft::structured),
                changed(
                        "K28",
                        "structured, but it is none",
                        UNREADABLE,
                        draft -> draft.header("content-type", "application/cloudevents+json")),
                changed("K28", "another content type", UNREADABLE, draft -> draft.header("content-type", "text/plain")),
                changed("K28", "no content type", RECORDED, draft -> draft.without("content-type")),
                new BadRecord(
                        "K29",
                        "headers and body contradict each other",
                        UNREADABLE,
                        (unit, marker) -> Draft.structured(unit, marker).header("ce_id", "another")),
                new BadRecord("K29", "structured without an id", UNREADABLE, (unit, marker) -> {
                    Draft good = Draft.structured(unit, marker);
                    return good.value(good.text().replaceFirst("\"id\":\"[^\"]*\",", ""));
                }));
    }

    private static Stream<BadRecord> strangers() {
        return Stream.of(
                changed(
                        "K30",
                        "a topic to reply to",
                        RECORDED,
                        draft -> draft.header("REPLY_TOPIC", "makegood.recovery")
                                .header("REPLY_PARTITION", "0")
                                .header("REPLY_CORRELATION_ID", "1")),
                changed(
                        "K31",
                        "dead letters",
                        RECORDED,
                        draft -> draft.header("deserialization-failure-dlq", "true")
                                .header("dead-letter-reason", "x")
                                .header("delayed-retry-count", "999")),
                changed(
                        "K32",
                        "a trace that is none",
                        RECORDED,
                        draft -> draft.header("traceparent", "junk").header("ce_traceparent", "\u0000")),
                changed("K32", "baggage of 64 KB", RECORDED, draft -> draft.header("baggage", "x".repeat(64_000))),
                changed(
                        "K33",
                        "an id without bytes",
                        UNREADABLE,
                        draft -> draft.without("ce_id").more("ce_id", null)),
                changed("K33", "10,000 headers", RECORDED, RecordHeaders::many),
                changed(
                        "K33",
                        "an id twice: the last counts",
                        RECORDED,
                        draft -> draft.without("ce_id")
                                .more("ce_id", new byte[0])
                                .more("ce_id", "an-id".getBytes(UTF_8))),
                changed(
                        "K33",
                        "an id that is not UTF-8",
                        UNREADABLE,
                        draft -> draft.without("ce_id").more("ce_id", new byte[] {(byte) 0xFF})),
                changed(
                        "K33",
                        "a name of control characters",
                        RECORDED,
                        draft -> draft.more("a\u0000\r\nb", "x".getBytes(UTF_8))),
                said("K33", "such a name, and it is no contact", UNREADABLE, (data, marker) -> marker));
    }

    private static Draft many(Draft draft) {
        java.util.List<org.apache.kafka.common.header.Header> headers = new java.util.ArrayList<>(draft.headers());
        for (int i = 0; i < 10_000; i++) {
            headers.add(new org.apache.kafka.common.header.internals.RecordHeader("h" + i, new byte[] {1}));
        }
        return new Draft(draft.key(), draft.value(), headers, draft.timestamp());
    }

    private static Stream<BadRecord> times() {
        return Stream.of(
                time("1970", "1970-01-01T00:00:00Z"),
                time("2099", "2099-01-01T00:00:00Z"),
                time("no zone", "2026-03-01T10:00:00"),
                time("garbage", "yesterday"),
                changed("K27", "kept by Kafka since 2001", RECORDED, draft -> draft.at(1_000_000_000_000L)),
                said(
                        "K26",
                        "a unit that is no path",
                        FAILED,
                        (data, marker) -> data.replace("\"unit\":\"", "\"unit\":\"../")));
    }

    private static BadRecord time(String what, String time) {
        return changed("K27", what, FAILED, draft -> draft.header("ce_time", time));
    }
}
