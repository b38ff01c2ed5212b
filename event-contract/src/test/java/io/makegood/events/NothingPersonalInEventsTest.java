package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events are kept for ever, so nothing personal may be in them. The inbound contact is not among them: it does bear
 * personal data, on a topic that is kept for seven days.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingPersonalInEventsTest {

    private static final Pattern SMELL = Pattern.compile(
            "(?i).*(name|mail|phone|mobile|address|street|city|postcode|birth|gender|comment|text|note|message|words"
                    + "|reference|external|title|url|uri|ipaddr|user).*");
    private static final List<String> FREE_TEXT = List.of(
            "anna@example.org",
            "Anna Winter",
            "+43 660 123456",
            "They kept me waiting.",
            "https://example.org/a?b=c",
            "d\u00fcsseldorf",
            "a\u2028b",
            "x".repeat(201));

    static Stream<String> facts() {
        return Stream.concat(Contract.facts().stream(), Stream.of(Contract.ENVELOPE));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void no_field_smells_of_personal_data(String fact) {
        // When
        List<String> smelly = smelly(Contract.schema(fact));

        // Then
        assertEquals(List.of(), smelly);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void no_field_can_hold_free_text(String fact) {
        // Given
        JsonNode schema = Contract.schema(fact);

        // When
        List<String> open = schema.findParents("type").stream()
                .filter(form -> form.get("type").asText().equals("string"))
                .filter(NothingPersonalInEventsTest::takesFreeText)
                .map(JsonNode::toString)
                .toList();

        // Then
        assertEquals(List.of(), open);
    }

    @Test
    void the_nose_works() {
        // Given
        JsonNode schema = Contract.json("""
                {"properties": {"customerId": {"type": "string"}, "customerEmail": {"type": "string"},
                 "hasComment": {"type": "boolean"}, "who": {"properties": {"firstName": {"type": "string"}}}}}""");

        // When
        List<String> smelly = smelly(schema);

        // Then
        assertEquals(List.of("customerEmail", "firstName"), smelly);
    }

    private static boolean takesFreeText(JsonNode form) {
        return FREE_TEXT.stream()
                .anyMatch(text -> Contract.violations(form, Contract.json('"' + text + '"'))
                        .isEmpty());
    }

    /** A flag may say that there is a comment. */
    private static List<String> smelly(JsonNode schema) {
        List<String> smelly = new ArrayList<>();
        for (JsonNode object : schema.findParents("properties")) {
            object.get("properties").properties().forEach(property -> {
                boolean flag = property.getValue().path("type").asText().equals("boolean");
                if (!flag && SMELL.matcher(property.getKey()).matches()) {
                    smelly.add(property.getKey());
                }
                smelly.addAll(smelly(property.getValue()));
            });
        }
        return smelly;
    }
}
