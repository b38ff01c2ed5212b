package io.makegood.e2e.badinput;

import static io.makegood.e2e.badinput.Row.row;

import io.makegood.e2e.stack.Company;
import java.util.stream.Stream;

/** H8 to H14, H32 to H38: single fields of an answer and of feedback. */
final class AnswerFields {

    private AnswerFields() {}

    static Stream<Row> rows() {
        return Stream.of(scores(), choices(), ids(), people(), questions()).flatMap(rows -> rows);
    }

    private static Stream<Row> scores() {
        return Stream.of(
                        score("H8", "twice", "9,\"recommend\":0", 400),
                        score("H10", "as text", "\"7\"", 400),
                        score("H11", "9.9", "9.9", 422),
                        score("H12", "-1", "-1", 422),
                        score("H12", "11", "11", 422),
                        score("H12", "2147483648", "2147483648", 422),
                        score("H12", "1e400", "1e400", 422),
                        score("H12", "1e2147483647", "1e2147483647", 422),
                        score("H12", "21 digits", "999999999999999999999", 400),
                        score("H12", "hexadecimal", "0x7", 400),
                        score("H12", "with zeros before it", "007", 400),
                        score("H13", "true", "true", 400),
                        score("H13", "null", "null", 422),
                        score("H13", "NaN", "NaN", 400),
                        score("H13", "an empty text", "\"\"", 400),
                        score("H13", "an object", "{\"x\":\"@M@\"}", 400),
                        score("H38", "an array for one choice", "[1]", 400))
                .flatMap(rows -> rows);
    }

    /** At the three doors where there are scores. What is no JSON is no bulk either. */
    private static Stream<Row> score(String entry, String what, String value, int status) {
        String answer = "{\"submissionId\":\"@ID@\",\"answers\":{\"recommend\":" + value + "},\"comment\":\"@M@\"}";
        Stream<Row> json =
                Stream.of(row(entry, "score " + what, Door.ANSWERS, () -> Door.ANSWERS.with(answer), status));
        if (value.matches("[-0-9.e]+")) {
            return Stream.concat(
                    json,
                    Stream.of(
                            row(entry, "score " + what, Door.FEEDBACK, () -> feedback(value), status),
                            row(entry, "score " + what, Door.FORM, () -> Door.FORM.with(form(value)), 422)));
        }
        return json;
    }

    /** Of two choices, which are numbered from 1. */
    private static Stream<Row> choices() {
        return Stream.of(
                choice("the last of the choices", "2", 202),
                choice("a choice behind the last", "3", 422),
                choice("a choice before the first", "0", 422),
                choice("half a choice", "1.5", 422),
                choice("a choice by its text", "\"red\"", 400),
                choice("two choices", "[1,2]", 400),
                choice("one choice in an array", "[1]", 400),
                choice("no choice", "null", 422),
                formChoice("a choice behind the last", "colour=3", 422),
                formChoice("a choice by its text", "colour=red", 422),
                formChoice("two choices", "colour=1&colour=2", 400));
    }

    private static Row choice(String what, String value, int status) {
        String answer = "{\"submissionId\":\"@ID@\",\"answers\":{\"colour\":" + value + "},\"comment\":\"@M@\"}";
        return row("H38", what, Door.ANSWERS, () -> atChoices(Door.ANSWERS.with(answer)), status);
    }

    private static Row formChoice(String what, String fields, int status) {
        return row("H38", what, Door.FORM, () -> atChoices(Door.FORM.with(fields + "&comment=@M@")), status);
    }

    private static Call atChoices(Call call) {
        return call.to("/surveys/" + Shop.withChoices() + "/answers");
    }

    private static Call feedback(String value) {
        return Door.FEEDBACK.with(
                "{\"submissionId\":\"@ID@\",\"ratings\":[{\"question\":\"q\",\"metric\":\"NPS\",\"value\":" + value
                        + "}],\"comment\":\"@M@\"}");
    }

    private static String form(String value) {
        return "submissionId=@ID@&recommend=" + value + "&comment=@M@";
    }

    private static Stream<Row> ids() {
        String used = Company.anId();
        return Stream.of(
                answer("H14", "no score", "{\"submissionId\":\"@ID@\",\"answers\":{},\"comment\":\"@M@\"}", 422),
                answer("H14", "no answers at all", "{\"submissionId\":\"@ID@\"}", 422),
                answer("H32", "no submission id", "{\"answers\":{\"recommend\":9},\"comment\":\"@M@\"}", 400),
                answer("H32", "an empty submission id", answered("\"\""), 422),
                answer("H32", "a submission id of three letters", answered("\"abc\""), 422),
                answer("H32", "the UUID of zeros", answered("\"00000000-0000-0000-0000-000000000000\""), 422),
                answer("H32", "a UUID in braces", answered("\"{@ID@}\""), 422),
                answer("H32", "a submission id of 10 KB", answered("\"" + "a".repeat(10_000) + "\""), 400),
                answer("H32", "a submission id with a line feed", answered("\"@ID@\\nINFO @M@\""), 422),
                answer("H32", "a number for an id", answered("12345678"), 400),
                row(
                        "H32",
                        "first use of an id",
                        Door.ANSWERS,
                        () -> Door.ANSWERS.with(answered("\"" + used + "\"")),
                        202),
                answer("H32", "the id again with another comment", answered("\"" + used + "\""), 422),
                row(
                        "H33",
                        "an Idempotency-Key that differs from the id, twice",
                        Door.ANSWERS,
                        () -> Door.ANSWERS
                                .good()
                                .header("Idempotency-Key: \"@M@\"")
                                .header("Idempotency-Key: other"),
                        202));
    }

    private static Stream<Row> people() {
        return Stream.of(
                claims(
                        "H35",
                        "e-mail of 400 letters",
                        "\"customer\":{\"email\":\"" + "a".repeat(390) + "@x.example\"}",
                        422),
                claims("H35", "e-mail with CRLF", "\"customer\":{\"email\":\"a@x.example\\r\\nBcc: @M@\"}", 422),
                claims("H35", "two addresses", "\"customer\":{\"email\":\"a@b@x.example\"}", 422),
                claims(
                        "H35",
                        "two addresses with a comma",
                        "\"customer\":{\"email\":\"a@x.example,b@x.example\"}",
                        422),
                claims("H35", "e-mail with U+0000", "\"customer\":{\"email\":\"a\\u0000@x.example\"}", 422),
                claims(
                        "H35",
                        "e-mail in other letters",
                        "\"customer\":{\"email\":\"\u043a\u0438\u043c@\u043f\u0440\u0438\u043c\u0435\u0440.example\"}",
                        422),
                claims("H35", "a phone number, which nobody asks for", "\"customer\":{\"phone\":\"@M@\"}", 400),
                claims("H36", "locale xx-YY-zzzz-much-too-long", "\"customer\":{\"locale\":\"xx-YY-zzzzzzzzz\"}", 422),
                claims("H36", "locale of 5 KB", "\"customer\":{\"locale\":\"" + "x".repeat(5_000) + "\"}", 422),
                claims("H39", "a file field, which there is not", "\"file\":\"file:///etc/passwd?@M@\"", 400),
                claims("H39", "a URL as employee", "\"employeeId\":\"http://169.254.169.254/@M@\"", 422));
    }

    private static Stream<Row> questions() {
        String many = Stream.iterate(0, i -> i + 1)
                .limit(5_000)
                .map(i -> "\"q" + i + "\":1")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return Stream.of(
                answers("H37", "a question that is not asked", "\"recommend\":9,\"other\":9", 422),
                answers("H37", "5,000 answers", many, 400),
                row(
                        "H37",
                        "one question twice",
                        Door.FEEDBACK,
                        () -> Door.FEEDBACK.with(
                                "{\"submissionId\":\"@ID@\",\"ratings\":["
                                        + "{\"question\":\"q\",\"metric\":\"NPS\",\"value\":1},{\"question\":\"q\",\"metric\":\"NPS\",\"value\":2}]}"),
                        422),
                row(
                        "H38",
                        "a metric that there is not",
                        Door.FEEDBACK,
                        () -> Door.FEEDBACK.with(
                                "{\"submissionId\":\"@ID@\",\"ratings\":[{\"question\":\"q\",\"metric\":\"LOVE\",\"value\":1}]}"),
                        400),
                row(
                        "H38",
                        "a metric by its number",
                        Door.FEEDBACK,
                        () -> Door.FEEDBACK.with(
                                "{\"submissionId\":\"@ID@\",\"ratings\":[{\"question\":\"q\",\"metric\":0,\"value\":1}]}"),
                        400));
    }

    private static Row answers(String entry, String what, String answers, int status) {
        return answer(entry, what, "{\"submissionId\":\"@ID@\",\"answers\":{" + answers + "}}", status);
    }

    private static Row claims(String entry, String what, String claims, int status) {
        return answer(
                entry,
                what,
                "{\"submissionId\":\"@ID@\",\"answers\":{\"recommend\":9},\"claims\":{" + claims + "}}",
                status);
    }

    private static String answered(String id) {
        return "{\"submissionId\":" + id + ",\"answers\":{\"recommend\":9},\"comment\":\"@M@\"}";
    }

    private static Row answer(String entry, String what, String body, int status) {
        return row(entry, what, Door.ANSWERS, () -> Door.ANSWERS.with(body), status);
    }
}
