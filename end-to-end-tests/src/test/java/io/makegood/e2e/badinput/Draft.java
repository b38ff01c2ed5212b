package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.makegood.e2e.stack.Company;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A record for Kafka in the making. It starts as a good contact, in CloudEvents binary mode. */
record Draft(byte[] key, byte[] value, List<Header> headers, Long timestamp) {

    static final String TYPE = "io.makegood.contacts.contact.v1";

    /** The contact's data, of this unit and with this marker in what customers are called. */
    static String data(String unit, String marker) {
        return """
            {"contactId":"%s","kind":"call","unit":"%s","customer":{"reference":"%s"}}\
            """.formatted(Company.anId(), unit, marker);
    }

    static Draft contact(String unit, String marker) {
        return new Draft(marker.getBytes(UTF_8), data(unit, marker).getBytes(UTF_8), List.of(), null)
                .header("ce_specversion", "1.0")
                .header("ce_id", Company.anId())
                .header("ce_source", "/telephone")
                .header("ce_type", TYPE)
                .header("content-type", "application/json");
    }

    /** An unhappy answer, as the feedback service tells of it: the contract's example, but newly given, in this unit. */
    static Draft feedback(String unit, String feedbackId) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String data = example("feedback-received.v1.json")
                .replaceAll("\"feedbackId\": \"[^\"]*\"", "\"feedbackId\": \"" + feedbackId + "\"")
                .replaceAll("\"customerId\": \"[^\"]*\"", "\"customerId\": \"" + Company.anId() + "\"")
                .replaceAll("\"unit\": \"[^\"]*\"", "\"unit\": \"" + unit + "\"")
                .replaceAll("\"(occurredAt|receivedAt)\": \"[^\"]*\"", "\"$1\": \"" + now + "\"");
        return new Draft(feedbackId.getBytes(UTF_8), data.getBytes(UTF_8), List.of(), null)
                .header(EventHeaders.SPEC_VERSION, "1.0")
                .header(EventHeaders.ID, Company.anId())
                .header(EventHeaders.SOURCE, "/makegood/feedback")
                .header(EventHeaders.TYPE, EventType.FEEDBACK_RECEIVED.ceType())
                .header(EventHeaders.SUBJECT, feedbackId)
                .header(EventHeaders.TIME, now.toString())
                .header(EventHeaders.CORRELATION_ID, Company.anId())
                .header(EventHeaders.AGG_VERSION, "1")
                .header(EventHeaders.CONTENT_TYPE, EventHeaders.JSON);
    }

    private static String example(String name) {
        try (InputStream example = EventType.class.getResourceAsStream("/examples/" + name)) {
            return new String(example.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contact in structured mode. */
    static Draft structured(String unit, String marker) {
        String id = Company.anId();
        String event = """
            {"specversion":"1.0","id":"%s","source":"/telephone","type":"%s","data":%s}\
            """.formatted(id, TYPE, data(unit, marker));
        return new Draft(marker.getBytes(UTF_8), event.getBytes(UTF_8), List.of(), null)
                .header("content-type", "application/cloudevents+json");
    }

    Draft key(byte[] other) {
        return new Draft(other, value, headers, timestamp);
    }

    Draft value(byte[] other) {
        return new Draft(key, other, headers, timestamp);
    }

    Draft value(String other) {
        return value(other.getBytes(UTF_8));
    }

    Draft at(long millis) {
        return new Draft(key, value, headers, millis);
    }

    /** In place of the one of that name. */
    Draft header(String name, String text) {
        return without(name).more(name, text.getBytes(UTF_8));
    }

    Draft without(String name) {
        return changed(all -> all.removeIf(header -> header.key().equals(name)));
    }

    /** Beside those of that name. */
    Draft more(String name, byte[] bytes) {
        return changed(all -> all.add(new RecordHeader(name, bytes)));
    }

    private Draft changed(Consumer<List<Header>> change) {
        List<Header> all = new ArrayList<>(headers);
        change.accept(all);
        return new Draft(key, value, List.copyOf(all), timestamp);
    }

    String text() {
        return new String(value, UTF_8);
    }

    ProducerRecord<byte[], byte[]> on(String topic, int partition) {
        return new ProducerRecord<>(topic, partition, timestamp, key, value, headers);
    }
}
