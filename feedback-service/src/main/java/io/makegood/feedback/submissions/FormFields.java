package io.makegood.feedback.submissions;

import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.surveys.Survey;
import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The fields of a plain HTML form, read as strictly as JSON is: proper UTF-8, each field once, numbers as numbers. */
public record FormFields(Map<String, String> values) {

    /** Where the browser goes afterwards. */
    public static final String NEXT = "_next";

    private static final String QUESTION = "answers.";
    private static final int MAX_FIELDS = 200;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    public static FormFields of(byte[] body) {
        String encoded = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : encoded.split("&", MAX_FIELDS + 1)) {
            if (!field.isEmpty()) {
                String[] parts = field.split("=", 2);
                String previous = values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
                if (previous != null || values.size() > MAX_FIELDS) {
                    throw unreadable("A field stands there twice, or there are too many.");
                }
            }
        }
        return new FormFields(values);
    }

    /** The value, or null where it is missing or empty: a form sends its empty fields too. */
    public String text(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The answer to the survey. A field that the survey does not ask for belongs to the page around the form. */
    public GivenAnswer answer(Survey survey, String submissionId) {
        Map<String, BigDecimal> answers = new HashMap<>();
        for (Question question : survey.questions()) {
            if (values.containsKey(question.id())) {
                answers.put(question.id(), number(question.id()));
            }
        }
        CustomerDetails customer = new CustomerDetails(text("customerReference"), text("email"), text("name"), null);
        return new GivenAnswer(
                submissionId,
                answers,
                text("comment"),
                text("locale"),
                text("employeeId"),
                text("contactId"),
                customer);
    }

    /** What the customer saw beside a field, for the field's name in an error. */
    public static UnaryOperator<String> namesIn(Survey survey) {
        return field -> field.startsWith(QUESTION)
                ? survey.question(field.substring(QUESTION.length()))
                        .map(question -> quoted(question.text()))
                        .orElse(field)
                : switch (field) {
                    case "answers" -> "Your answer";
                    case "comment" -> survey.commentLabel() == null ? "Your comment" : quoted(survey.commentLabel());
                    case "claims.customer.email" -> "Your e-mail address";
                    case "claims.customer.name" -> "Your name";
                    default -> field;
                };
    }

    private static String quoted(String text) {
        return "\u201c" + text + "\u201d";
    }

    private BigDecimal number(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (!INTEGER.matcher(value).matches()) {
            throw ProblemException.unprocessable(
                    "invalid",
                    "The request has values that cannot be taken.",
                    List.of(new FieldError(QUESTION + name, "is not a whole number")));
        }
        return new BigDecimal(value);
    }

    private static String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char character = encoded.charAt(i);
            if (character == '%') {
                bytes.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
                i += 2;
            } else {
                bytes.write(character == '+' ? ' ' : character);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable("It is not UTF-8.");
        }
    }

    private static int hex(String encoded, int at) {
        int digit = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        if (digit < 0) {
            throw unreadable("A percent sign is not followed by two hexadecimal digits.");
        }
        return digit;
    }

    private static ProblemException unreadable(String detail) {
        return ProblemException.badRequest("unreadable", "The body is not a readable form.", detail);
    }
}
