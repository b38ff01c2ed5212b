package io.makegood.recognition.outbound;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.makegood.events.EventType;
import java.util.Set;

/** The contract's schema that a producer must keep to. */
public final class ClosedSchema {

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ClosedSchema() {}

    public static Set<ValidationMessage> violations(EventType type, String json) {
        var schema = ClosedSchema.class.getClassLoader().getResourceAsStream(type.schema());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema, STRICT)
                .validate(json, InputFormat.JSON);
    }
}
