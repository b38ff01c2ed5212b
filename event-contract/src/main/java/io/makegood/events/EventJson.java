package io.makegood.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The only class that knows Jackson. It writes compact JSON without nulls and reads with an open schema: a field that it
 * does not know is ignored, a list that is absent is empty; a field of the wrong type, none where the schema requires
 * one, or a text that is no plain ASCII is {@link UnreadableEvent}.
 */
public final class EventJson {

    private static final int MAX_TEXT = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(String.class, new PlainText())
                    .addDeserializer(String.class, new TextOnly<>(String.class, EventJson::plain))
                    .addDeserializer(Instant.class, new TextOnly<>(Instant.class, Instant::parse))
                    .addDeserializer(Duration.class, new TextOnly<>(Duration.class, Duration::parse)))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
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
            throw new UnreadableEvent(reason(e));
        } catch (RuntimeException e) {
            throw new UnreadableEvent("not valid: " + e.getClass().getSimpleName());
        }
        if (data == null) {
            throw new UnreadableEvent("the value is null");
        }
        return data;
    }

    /**
     * Every text in an event is an id, a name or a key: whoever reads one can keep it, show it and write it to a log as it
     * is.
     */
    private static String plain(String text) {
        if (!EventText.isPlain(text) || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("not plain");
        }
        return text;
    }

    /** What nobody could read is not published: whoever writes it fails, and nothing is kept of what she did. */
    private static final class PlainText extends StdScalarSerializer<String> {

        private static final long serialVersionUID = 1L;

        PlainText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(plain(text));
        }
    }

    /**
     * Takes text and nothing else. A number for a time could be seconds or milliseconds, a number for an id is another
     * id than its text, and Jackson would take either.
     */
    private static final class TextOnly<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        TextOnly(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "text only");
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw context.weirdStringException(
                        parser.getText(),
                        handledType(),
                        "not a " + handledType().getSimpleName());
            }
        }
    }

    /** Says where it broke without repeating what was sent: the reason is kept and logged. */
    private static String reason(IOException e) {
        String reason = "not the JSON of this type";
        if (e instanceof ValueInstantiationException
                && e.getCause() instanceof NullPointerException missing
                && missing.getMessage() != null) {
            reason += ", without " + missing.getMessage();
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            reason += ", at " + path(mapping);
        }
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            JsonLocation location = json.getLocation();
            reason += ", line %d column %d".formatted(location.getLineNr(), location.getColumnNr());
        }
        return reason;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
