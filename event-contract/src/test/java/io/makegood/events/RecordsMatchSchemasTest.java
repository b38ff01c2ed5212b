package io.makegood.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record and its schema name the same fields, down to the nested ones and the values of enums. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsMatchSchemasTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_record_and_its_schema_have_the_same_fields(EventType type) {
        // Given
        JsonNode schema = Contract.schema(Contract.fact(type));

        // When
        List<String> inSchema = fields(schema, schema, "");
        List<String> inRecord = fields(type.payload(), "");

        // Then
        assertEquals(inSchema, inRecord);
    }

    private static List<String> fields(JsonNode root, JsonNode object, String path) {
        List<String> fields = new ArrayList<>();
        object.get("properties").properties().forEach(property -> {
            JsonNode form = Contract.resolved(root, property.getValue());
            if (form.has("items")) {
                form = Contract.resolved(root, form.get("items"));
            }
            String name = path + property.getKey();
            fields.add(name);
            if (form.has("properties")) {
                fields.addAll(fields(root, form, name + "."));
            }
        });
        return fields;
    }

    private static List<String> fields(Class<?> record, String path) {
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = path + component.getName();
            fields.add(name);
            Class<?> type = elementType(component);
            if (type.isRecord()) {
                fields.addAll(fields(type, name + "."));
            }
        }
        return fields;
    }

    static Class<?> elementType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType generic) {
            return (Class<?>) generic.getActualTypeArguments()[0];
        }
        return component.getType();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void an_enum_has_the_values_of_its_schema(EventType type) {
        // Given
        JsonNode schema = Contract.schema(Contract.fact(type));

        // When, Then
        compareEnums(schema, schema, type.payload());
    }

    private static void compareEnums(JsonNode root, JsonNode object, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode form = Contract.resolved(root, object.get("properties").get(component.getName()));
            if (form.has("items")) {
                form = Contract.resolved(root, form.get("items"));
            }
            Class<?> type = elementType(component);
            if (type.isEnum()) {
                List<String> values = Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .toList();
                List<String> allowed = new ArrayList<>();
                form.get("enum").forEach(value -> allowed.add(value.asText()));
                assertEquals(allowed, values, component.getName());
            } else if (type.isRecord()) {
                compareEnums(root, form, type);
            }
        }
    }
}
