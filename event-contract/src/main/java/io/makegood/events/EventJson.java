package io.makegood.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The only class that knows Jackson. It writes compact JSON without nulls and reads with an open schema: a field that it
 * does not know is ignored, a field of the wrong type is {@link UnreadableEvent}.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.DateTime,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    private EventJson() {}

    public static String write(EventData data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + data.getClass().getSimpleName(), e);
        }
    }

    public static EventData read(EventType type, byte[] json) {
        EventData data;
        try {
            data = MAPPER.readValue(json, type.payload());
        } catch (IOException e) {
            throw new UnreadableEvent(reason(e), e);
        } catch (RuntimeException e) {
            throw new UnreadableEvent("not valid: " + e.getClass().getSimpleName(), e);
        }
        if (data == null) {
            throw new UnreadableEvent("the value is null");
        }
        return data;
    }

    /** Says where it broke without repeating what was sent. */
    private static String reason(IOException e) {
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            return "not the JSON of this type, at line %d column %d"
                    .formatted(
                            json.getLocation().getLineNr(), json.getLocation().getColumnNr());
        }
        return "not the JSON of this type";
    }
}
