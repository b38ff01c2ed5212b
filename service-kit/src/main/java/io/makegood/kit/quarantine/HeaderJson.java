package io.makegood.kit.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.makegood.kit.inbox.RawRecord.RawHeader;
import java.util.List;

/** Headers as JSON: names as text that a database takes, values in base64 since they may be any bytes. */
final class HeaderJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private HeaderJson() {}

    static String write(List<RawHeader> headers) {
        try {
            return MAPPER.writeValueAsString(
                    headers.stream().map(HeaderJson::storable).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers cannot be written", e);
        }
    }

    private static RawHeader storable(RawHeader header) {
        return new RawHeader(header.name().replace('\0', '\uFFFD'), header.value());
    }

    static List<RawHeader> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers cannot be read", e);
        }
    }
}
