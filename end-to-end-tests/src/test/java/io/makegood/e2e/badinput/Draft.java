package io.makegood.e2e.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.makegood.e2e.stack.Company;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /**
     * An event of ours, as its owner tells of it: the contract's example.
     *
     * @param said what it says in place of that, by field; what the example does not have is passed over
     */
    static Draft event(EventType type, String subject, Instant time, Map<String, String> said) {
        String data = example(type);
        for (Map.Entry<String, String> field : said.entrySet()) {
            String name = "\"" + field.getKey() + "\": ";
            data = data.replaceAll(name + "\"[^\"]*\"", name + "\"" + field.getValue() + "\"");
        }
        return new Draft(subject.getBytes(UTF_8), data.getBytes(UTF_8), List.of(), time.toEpochMilli())
                .header(EventHeaders.SPEC_VERSION, "1.0")
                .header(EventHeaders.ID, Company.anId())
                .header(EventHeaders.SOURCE, type.topic().source())
                .header(EventHeaders.TYPE, type.ceType())
                .header(EventHeaders.SUBJECT, subject)
                .header(EventHeaders.TIME, time.toString())
                .header(EventHeaders.CORRELATION_ID, Company.anId())
                .header(EventHeaders.AGG_VERSION, "1")
                .header(EventHeaders.CONTENT_TYPE, EventHeaders.JSON);
    }

    private static String example(EventType type) {
        try (InputStream example = EventType.class.getResourceAsStream("/" + type.example())) {
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
