package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesMatchSchemasTest {

    static Stream<Path> schemas() {
        return Contract.schemaFiles().stream();
    }

    static Stream<Path> examples() {
        return Contract.exampleFiles().stream();
    }

    static Stream<String> facts() {
        return Stream.concat(Contract.facts().stream(), Stream.of(Contract.CONTACT, Contract.ENVELOPE));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_is_itself_valid(Path file) {
        // Given
        var metaSchema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        // When
        var problems = metaSchema.validate(Contract.json(file));

        // Then
        assertTrue(problems.isEmpty(), () -> file + " " + problems);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_valid(Path file) {
        // Given
        JsonNode schema = Contract.schema(factOf(file));

        // When
        List<String> violations = Contract.violations(schema, Contract.json(file));

        // Then
        assertEquals(List.of(), violations, file.toString());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_examples_together_show_every_field(String fact) {
        // Given
        JsonNode schema = Contract.schema(fact);

        // When
        Set<String> shown = Contract.examples(fact).stream()
                .flatMap(file -> names(Contract.json(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertEquals(new TreeSet<>(names(schema.get("properties"))), shown);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void an_unknown_field_is_refused_at_every_level(String fact) {
        // Given
        JsonNode schema = Contract.schema(fact);

        // When
        List<JsonNode> open = schema.findParents("properties").stream()
                .filter(object -> object.path("additionalProperties").asBoolean(true))
                .toList();

        // Then
        assertEquals(List.of(), open);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_missing_required_field_is_refused(String fact) {
        // Given
        JsonNode schema = Contract.schema(fact);
        ObjectNode example = (ObjectNode) Contract.json(Contract.example(fact));
        String first = schema.get("required").get(0).asText();
        example.remove(first);

        // When
        List<String> violations = Contract.violations(schema, example);

        // Then
        assertFalse(violations.isEmpty(), first);
    }

    @Test
    void every_event_has_a_schema_and_an_example_and_nothing_else_lies_there() {
        // Given
        Set<String> expected = facts().collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> schemas = schemas().map(this::factOf).collect(Collectors.toCollection(TreeSet::new));
        Set<String> examples = examples().map(this::factOf).collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertEquals(expected, schemas);
        assertEquals(expected, examples);
    }

    @Test
    void the_envelope_knows_the_type_and_source_of_every_event() {
        // Given
        JsonNode schema = Contract.schema(Contract.ENVELOPE);

        for (EventType type : EventType.values()) {
            ObjectNode envelope = (ObjectNode) Contract.json(Contract.example(Contract.ENVELOPE));
            envelope.put("type", type.ceType()).put("source", type.topic().source());

            // When
            List<String> violations = Contract.violations(schema, envelope);

            // Then
            assertEquals(List.of(), violations, type.name());
        }
    }

    private String factOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf(".v1."));
    }

    private List<String> names(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
