package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** H8 to H37 within a bulk: an item is refused as it would be alone, and the one behind it is taken. */
final class BulkItems {

    private static final String COMMENT = "\"comment\":\"";

    private BulkItems() {}

    static Stream<Row> rows() {
        return Stream.of(
                item("H2", "null", "null", 400),
                item("H3", "an array", "[]", 400),
                item("H4", "a text", "\"@M@\"", 400),
                item("H8", "a key twice", JsonShapes.with(good(), "\"submissionId\":\"x\""), 400),
                item("H9", "an unknown field", JsonShapes.with(good(), "\"id\":\"@M@\""), 400),
                item("H9", "somebody else's unit", good().replace(Shop.open().unit(), "south.@M@"), 422),
                item("H10", "score as text", good().replace(":5}", ":\"5\"}"), 400),
                item("H11", "score 4.5", good().replace(":5}", ":4.5}"), 422),
                item("H12", "score 1e400", good().replace(":5}", ":1e400}"), 422),
                item("H13", "score null", good().replace(":5}", ":null}"), 422),
                item("H15", "4,001 letters", said("a".repeat(4_001)), 422),
                row(
                        "H16",
                        "an item with a raw control character, which is no JSON",
                        Door.BULK,
                        () -> Door.BULK.with("{\"items\":[" + said("\u0007@M@") + "]}"),
                        400),
                item("H20", "30 levels", JsonShapes.with(good(), "\"x\":" + "[".repeat(30) + "]".repeat(30)), 400),
                item("H32", "no id", good().replace("\"submissionId\":\"@ID@\",", ""), 400),
                row(
                        "H37",
                        "501 items",
                        Door.BULK,
                        () -> Door.BULK.with("{\"items\":[" + "0,".repeat(500) + "0]}"),
                        400),
                row("H37", "no items", Door.BULK, () -> Door.BULK.with("{}"), 400),
                row(
                        "H9",
                        "something beside the items",
                        Door.BULK,
                        () -> Door.BULK.with("{\"items\":[],\"x\":\"@M@\"}"),
                        400));
    }

    private static String good() {
        return Door.FEEDBACK.goodBody();
    }

    private static String said(String comment) {
        int start = good().indexOf(COMMENT) + COMMENT.length();
        return good().substring(0, start) + comment + "\"}";
    }

    private static Row item(String entry, String what, String item, int status) {
        return row(
                entry, "an item: " + what, Door.BULK, () -> (wire, marker) -> refused(wire, marker, item, status), 200);
    }

    private static Answer refused(Wire wire, String marker, String item, int status) {
        Answer answer =
                Door.BULK.with("{\"items\":[" + item + "," + good() + "]}").at(wire, marker);
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .contains("\"status\":202")
                .doesNotContain(marker)
                .doesNotContain("\"status\":5");
        return answer;
    }
}
