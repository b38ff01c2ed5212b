package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsRoundTripExamplesTest {

    static Stream<Arguments> examples() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> Contract.examples(Contract.fact(type)).stream().map(file -> Arguments.of(type, file)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_read_and_written_again_says_the_same(EventType type, Path file) {
        // Given
        EventData data = EventJson.read(type, Contract.bytes(file));

        // When
        String written = EventJson.write(data);

        // Then
        assertEquals(Contract.json(file), Contract.json(written));
        assertEquals(data, EventJson.read(type, written.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_a_record_writes_is_valid_against_the_closed_schema(EventType type, Path file) {
        // Given
        EventData data = EventJson.read(type, Contract.bytes(file));

        // When
        List<String> violations =
                Contract.violations(Contract.schema(Contract.fact(type)), Contract.json(EventJson.write(data)));

        // Then
        assertEquals(List.of(), violations);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void the_register_points_at_what_is_on_the_classpath(EventType type) throws Exception {
        // When
        byte[] schema;
        byte[] example;
        try (var schemaFile = getClass().getClassLoader().getResourceAsStream(type.schema());
                var exampleFile = getClass().getClassLoader().getResourceAsStream(type.example())) {
            schema = schemaFile.readAllBytes();
            example = exampleFile.readAllBytes();
        }

        // Then
        assertFalse(Contract.json(schema).isEmpty());
        assertEquals(type, EventType.of(EventJson.read(type, example)));
        assertEquals(type, EventType.ofCeType(type.ceType()).orElseThrow());
    }
}
