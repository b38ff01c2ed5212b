package io.makegood.feedback.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.events.EventHeaders;
import io.makegood.events.Topic;
import io.makegood.events.UnreadableEvent;
import io.makegood.feedback.FeedbackConfig;
import io.makegood.feedback.contacts.GivenContact;
import io.makegood.kit.inbox.Decoded;
import io.makegood.kit.inbox.RawRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads a contact from a CloudEvent in binary or structured mode. What is neither is not guessed at. */
@ApplicationScoped
class ContactReader {

    static final String TYPE = "io.makegood.contacts.contact.v1";

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String ANY_CLOUD_EVENT = "application/cloudevents";
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_ATTRIBUTE = 200;

    private final ObjectMapper json;
    private final FeedbackConfig config;

    ContactReader(ObjectMapper json, FeedbackConfig config) {
        this.json = json;
        this.config = config;
    }

    Decoded<ContactMessage> read(RawRecord record) {
        if (record.value() == null || record.value().length == 0) {
            throw new UnreadableEvent("there is no value");
        }
        if (record.value().length > MAX_BYTES) {
            throw new UnreadableEvent("a contact has at most 64 KiB");
        }
        String contentType = Optional.ofNullable(record.header(EventHeaders.CONTENT_TYPE))
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse(EventHeaders.JSON);
        if (contentType.equals(STRUCTURED)) {
            return structured(record);
        }
        if (contentType.startsWith(ANY_CLOUD_EVENT) || !contentType.endsWith("json")) {
            throw new UnreadableEvent("the content type is not one that is read here");
        }
        return decoded(record, attributes(record), contact(record.value()));
    }

    /** The attributes that matter. The source only makes the id unique: who speaks, the topic says. */
    private record Attributes(String specVersion, String type, String source, String id, String time) {}

    private static Attributes attributes(RawRecord record) {
        return new Attributes(
                record.header(EventHeaders.SPEC_VERSION),
                record.header(EventHeaders.TYPE),
                record.header(EventHeaders.SOURCE),
                record.header(EventHeaders.ID),
                record.header(EventHeaders.TIME));
    }

    private Decoded<ContactMessage> structured(RawRecord record) {
        JsonNode envelope;
        try {
            envelope = json.readTree(utf8(record.value()));
        } catch (IOException e) {
            throw new UnreadableEvent("it is not readable JSON");
        }
        if (!envelope.path("data").isObject()) {
            throw new UnreadableEvent("there is no data");
        }
        Attributes attributes = new Attributes(
                text(envelope, "specversion"),
                text(envelope, "type"),
                text(envelope, "source"),
                text(envelope, "id"),
                text(envelope, "time"));
        String header = record.header(EventHeaders.ID);
        if (header != null && !header.equals(attributes.id())) {
            throw new UnreadableEvent("headers and body contradict each other");
        }
        try {
            return decoded(record, attributes, json.treeToValue(envelope.get("data"), GivenContact.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("the data is not a contact");
        }
    }

    /** JSON is UTF-8 here; Jackson, given bytes, would guess. */
    private static String utf8(byte[] value) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(value))
                .toString();
    }

    private static String text(JsonNode envelope, String name) {
        return envelope.path(name).isTextual() ? envelope.get(name).textValue() : null;
    }

    private GivenContact contact(byte[] value) {
        try {
            GivenContact contact = json.readValue(utf8(value), GivenContact.class);
            if (contact != null) {
                return contact;
            }
        } catch (IOException e) {
            // Falls through: what was sent is not repeated.
        }
        throw new UnreadableEvent("the data is not a contact");
    }

    private Decoded<ContactMessage> decoded(RawRecord record, Attributes attributes, GivenContact contact) {
        if (!"1.0".equals(attributes.specVersion())) {
            throw new UnreadableEvent("specversion is not 1.0");
        }
        if (!TYPE.equals(attributes.type())) {
            throw new UnreadableEvent("the type is not one that is read here");
        }
        String integration = integration(record.topic());
        String source = integration + " " + required(attributes.source(), "source");
        GivenContact timed = contact.occurredAt() == null ? at(contact, attributes.time()) : contact;
        return new Decoded<>(source, required(attributes.id(), "id"), null, new ContactMessage(integration, timed));
    }

    private static String required(String value, String name) {
        if (value == null
                || value.isBlank()
                || value.length() > MAX_ATTRIBUTE
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableEvent(name + " is missing, too long, or has control characters");
        }
        return value;
    }

    private static GivenContact at(GivenContact contact, String time) {
        return new GivenContact(
                contact.contactId(), contact.kind(), contact.unit(), contact.employeeId(), time, contact.customer());
    }

    private String integration(String topic) {
        return topic.equals(Topic.CONTACTS)
                ? config.contacts().sharedIntegration()
                : topic.substring(Topic.CONTACTS.length() + 1);
    }
}
