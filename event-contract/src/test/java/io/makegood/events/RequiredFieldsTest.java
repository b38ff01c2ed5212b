package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema requires is asked for when an event is read, and nothing else is. A list that is absent is empty. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequiredFieldsTest {

    static Stream<Arguments> fields() {
        return Arrays.stream(EventType.values()).flatMap(type -> {
            JsonNode schema = Contract.schema(Contract.fact(type));
            JsonNode example = Contract.json(Contract.example(Contract.fact(type)));
            return fields(type, schema, schema, example, JsonPointer.empty()).stream();
        });
    }

    private static List<Arguments> fields(
            EventType type, JsonNode root, JsonNode schema, JsonNode example, JsonPointer path) {
        List<Arguments> fields = new ArrayList<>();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        example.properties().forEach(field -> {
            JsonPointer here = path.appendProperty(field.getKey());
            JsonNode form = Contract.resolved(root, schema.get("properties").get(field.getKey()));
            JsonNode value = field.getValue();
            boolean list = value.isArray();
            fields.add(Arguments.of(type, here, required.contains(field.getKey()) && !list));
            if (list && form.has("items") && !value.isEmpty()) {
                form = Contract.resolved(root, form.get("items"));
                value = value.get(0);
                here = here.appendIndex(0);
            }
            if (value.isObject()) {
                fields.addAll(fields(type, root, form, value, here));
            }
        });
        return fields;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_that_the_schema_requires_must_be_there(EventType type, JsonPointer field, boolean required) {
        // Given
        JsonNode event = Contract.json(Contract.example(Contract.fact(type)));
        ObjectNode owner = (ObjectNode) event.at(field.head());

        // When
        owner.remove(field.last().getMatchingProperty());
        String absent = refusal(type, event);
        owner.putNull(field.last().getMatchingProperty());
        String empty = refusal(type, event);

        // Then
        assertEquals(required, absent != null, absent);
        assertEquals(required, empty != null, empty);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void the_refusal_names_the_field(EventType type, JsonPointer field, boolean required) {
        // Given
        JsonNode event = Contract.json(Contract.example(Contract.fact(type)));
        String name = field.last().getMatchingProperty();

        // When
        ((ObjectNode) event.at(field.head())).remove(name);
        String refusal = refusal(type, event);

        // Then
        assertTrue(!required || refusal.contains(name), refusal);
    }

    /** Null when it is read. */
    private static String refusal(EventType type, JsonNode event) {
        try {
            EventJson.read(type, event.toString().getBytes(StandardCharsets.UTF_8));
            return null;
        } catch (UnreadableEvent refused) {
            return refused.getMessage();
        }
    }
}
