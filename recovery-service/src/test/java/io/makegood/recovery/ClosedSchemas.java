package io.makegood.recovery;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.makegood.events.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schemas that producers write against: what is not in them must not be said. */
public final class ClosedSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ClosedSchemas() {}

    /** What is wrong with the JSON of an event; empty when it keeps to its schema. */
    public static List<String> complaintsAbout(EventType type, String json) {
        try (InputStream schema = EventType.class.getClassLoader().getResourceAsStream(type.schema())) {
            JsonSchema closed = FACTORY.getSchema(schema, STRICT);
            return closed.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
