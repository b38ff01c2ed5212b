package io.makegood.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The contract's files, as the tests see them. */
final class Contract {

    static final String CONTACT = "contact";
    static final String ENVELOPE = "envelope";

    private static final Path MAIN = Path.of("src/main/resources");
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contract() {}

    /** The last part of an event's type, such as {@code feedback-received}. */
    static String fact(EventType type) {
        return type.schema().replace("schemas/", "").replace(".v1.json", "");
    }

    static List<String> facts() {
        return Arrays.stream(EventType.values()).map(Contract::fact).toList();
    }

    static JsonNode schema(String fact) {
        return json(MAIN.resolve("schemas/" + fact + ".v1.json"));
    }

    static JsonNode releasedSchema(String fact) {
        return json(RELEASED.resolve("schemas/" + fact + ".v1.json"));
    }

    static List<Path> schemaFiles() {
        return files(MAIN.resolve("schemas"), "");
    }

    static List<Path> exampleFiles() {
        return files(MAIN.resolve("examples"), "");
    }

    /** The example of a type and its variants. */
    static List<Path> examples(String fact) {
        return files(MAIN.resolve("examples"), fact + ".v1.");
    }

    /** The first example of a type, the one in the register. */
    static Path example(String fact) {
        return MAIN.resolve("examples/" + fact + ".v1.json");
    }

    static List<Path> releasedExamples(String fact) {
        return files(RELEASED.resolve("examples"), fact + ".v1.");
    }

    static JsonNode asyncApi() {
        try {
            return new YAMLMapper().readTree(MAIN.resolve("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> violations(JsonNode schema, JsonNode json) {
        JsonSchema validator = SCHEMAS.getSchema(schema, STRICT);
        return validator.validate(json).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    static JsonNode json(Path file) {
        return json(bytes(file));
    }

    static JsonNode json(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String json) {
        return json(json.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows a {@code $ref} into the same file. */
    static JsonNode resolved(JsonNode root, JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        return root.at(node.get("$ref").asText().substring(1));
    }

    private static List<Path> files(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
