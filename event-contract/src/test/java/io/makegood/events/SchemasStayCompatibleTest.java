package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was released is compared with what is now; see the README for how a release is frozen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasStayCompatibleTest {

    private static final String RELEASED = """
            {"type": "object", "description": "old words", "additionalProperties": false, "required": ["id", "kind"],
             "properties": {"id": {"$ref": "#/$defs/id"}, "kind": {"enum": ["A", "B"]}, "points": {"type": "integer"}},
             "$defs": {"id": {"type": "string", "pattern": "^[a-z]+$"}}}""";

    static Stream<String> messages() {
        return Stream.concat(Contract.facts().stream(), Stream.of(Contract.CONTACT, Contract.ENVELOPE));
    }

    static Stream<Arguments> releasedExamples() {
        return Arrays.stream(EventType.values())
                .flatMap(type ->
                        Contract.releasedExamples(Contract.fact(type)).stream().map(file -> Arguments.of(type, file)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void nothing_but_optional_fields_came_since_the_release(String fact) {
        // When
        List<String> breaks = SchemaComparison.breaks(Contract.releasedSchema(fact), Contract.schema(fact));

        // Then
        assertEquals(List.of(), breaks);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_message_has_a_released_example_that_is_still_valid(String fact) {
        // When
        List<Path> examples = Contract.releasedExamples(fact);

        // Then
        assertFalse(examples.isEmpty());
        for (Path example : examples) {
            assertEquals(
                    List.of(), Contract.violations(Contract.schema(fact), Contract.json(example)), example.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("releasedExamples")
    void a_released_example_is_still_read_in_full(EventType type, Path file) {
        // When
        EventData data = EventJson.read(type, Contract.bytes(file));

        // Then
        assertEquals(Contract.json(file), Contract.json(EventJson.write(data)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "points": {"type": "integer"} | "score": {"type": "integer"} | a field is gone
            "points": {"type": "integer"} | "points": {"type": "number"} | a field has another type
            ["A", "B"]                    | ["A", "B", "C"]              | readers do not know the new value
            ["A", "B"]                    | ["A"]                        | a value is gone
            ["id", "kind"]                | ["id", "kind", "points"]     | a writer that left it out is refused
            ["id", "kind"]                | ["id"]                       | a reader that relied on it breaks
            ^[a-z]+$                      | ^[a-z0-9]+$                  | the form of an id is another
            "additionalProperties": false | "additionalProperties": true | the schema is open
            """)
    void a_break_is_seen(String was, String is, String why) {
        // Given
        JsonNode current = Contract.json(RELEASED.replace(was, is));

        // When
        List<String> breaks = SchemaComparison.breaks(Contract.json(RELEASED), current);

        // Then
        assertFalse(breaks.isEmpty(), why);
    }

    @Test
    void an_optional_field_and_other_words_are_no_break() {
        // Given
        JsonNode current = Contract.json(RELEASED.replace("old words", "new words")
                .replace("\"points\"", "\"mood\": {\"$ref\": \"#/$defs/id\"}, \"points\""));

        // When
        List<String> breaks = SchemaComparison.breaks(Contract.json(RELEASED), current);

        // Then
        assertEquals(List.of(), breaks);
    }
}
