package io.makegood.feedback.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** What the service itself has stored as JSON, without the edge's limits: it may be longer than what was sent for it. */
@Singleton
public class StoredJson {

    private final ObjectMapper mapper;

    StoredJson(ObjectMapper edge) {
        mapper = edge.copy();
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.defaults());
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is to be stored cannot be written", e);
        }
    }

    public <T> T read(String stored, TypeReference<T> type) {
        try {
            return mapper.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored cannot be read", e);
        }
    }
}
