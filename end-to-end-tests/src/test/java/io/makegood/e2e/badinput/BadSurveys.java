package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A38: surveys that make no sense. */
final class BadSurveys {

    private BadSurveys() {}

    static Stream<Row> rows() {
        String question = "{\"id\":\"recommend\",\"text\":\"And?\",\"metric\":\"NPS\"}";
        String many = IntStream.range(0, 500)
                .mapToObj(i -> question.replace("recommend", "q" + i))
                .collect(Collectors.joining(","));
        return Stream.of(
                survey("a script in its key", good -> JsonShapes.with(good, "\"key\":\"<script>@M@\""), 422),
                survey(
                        "a key that is taken",
                        good -> JsonShapes.with(good, "\"key\":\"" + Shop.open().survey() + "\""),
                        409),
                survey("500 questions", good -> good.replace(question, many), 422),
                survey("one id twice", good -> good.replace(question, question + "," + question), 422),
                survey("no questions", good -> good.replace(question, ""), 422),
                survey("null for a question", good -> good.replace(question, "null"), 422),
                survey("an id that is a path", good -> good.replace("\"recommend\"", "\"../@M@\""), 422),
                survey("a metric that there is not", good -> good.replace("NPS", "LOVE"), 400),
                survey(
                        "a scale turned round",
                        good -> good.replace("\"NPS\"", "\"CSAT\",\"scaleMin\":5,\"scaleMax\":1"),
                        422),
                survey(
                        "a scale without end",
                        good -> good.replace("\"NPS\"", "\"CSAT\",\"scaleMin\":-2147483648,\"scaleMax\":2147483647"),
                        422),
                survey(
                        "a next page that is a script",
                        good -> JsonShapes.with(good, "\"nextUrls\":[\"javascript:alert(1)//@M@\"]"),
                        422),
                survey("null for a next page", good -> JsonShapes.with(good, "\"nextUrls\":[null]"), 422),
                survey("null for a label", good -> JsonShapes.with(good, "\"labels\":[null]"), 422),
                survey("null for a choice", good -> good.replace("\"NPS\"", "\"CHOICE\",\"choices\":[null]"), 422),
                survey("a title of 5,000 letters", good -> good.replace("@M@", "x".repeat(5_000)), 422));
    }

    private static Row survey(String what, java.util.function.UnaryOperator<String> change, int status) {
        return row(
                "A38",
                what,
                StaffDoor.SURVEYS,
                () -> StaffDoor.SURVEYS.with(change.apply(StaffDoor.SURVEYS.goodBody())),
                status);
    }
}
