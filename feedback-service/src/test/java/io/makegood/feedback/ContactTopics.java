package io.makegood.feedback;

import static io.makegood.feedback.Fixtures.anId;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts records on the topics that this service reads, as anybody could, right or wrong. */
@ApplicationScoped
public class ContactTopics {

    private final String brokers;

    ContactTopics(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /** A record in the making: a good contact in binary mode, until something about it is changed. */
    public static final class Draft {
        private final Map<String, byte[]> headers = new LinkedHashMap<>();
        private byte[] key = anId().getBytes(StandardCharsets.UTF_8);
        private byte[] value;

        private Draft(byte[] value) {
            this.value = value;
        }

        public Draft header(String name, String text) {
            return header(name, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }

        public Draft header(String name, byte[] bytes) {
            headers.put(name, bytes);
            return this;
        }

        public Draft without(String name) {
            headers.remove(name);
            return this;
        }

        public Draft key(byte[] bytes) {
            key = bytes;
            return this;
        }

        public Draft value(byte[] bytes) {
            value = bytes;
            return this;
        }

        public byte[] header(String name) {
            return headers.get(name);
        }

        public byte[] value() {
            return value;
        }
    }

    /** A contact of north.store-17 in binary mode. */
    public static Draft contact(String outsideId) {
        return binary(contactData(outsideId));
    }

    public static Draft binary(String data) {
        return new Draft(data.getBytes(StandardCharsets.UTF_8))
                .header("ce_specversion", "1.0")
                .header("ce_id", anId())
                .header("ce_source", "/crm")
                .header("ce_type", "io.makegood.contacts.contact.v1")
                .header("ce_time", "2026-03-02T12:00:00Z")
                .header("content-type", "application/json");
    }

    public static Draft structured(String data) {
        String envelope = """
                {"specversion": "1.0", "id": "%s", "source": "/crm", "type": "io.makegood.contacts.contact.v1",
                 "time": "2026-03-02T12:00:00Z", "datacontenttype": "application/json", "comexampleextra": 1, "data": %s}""".formatted(anId(), data);
        return new Draft(envelope.getBytes(StandardCharsets.UTF_8))
                .header("content-type", "application/cloudevents+json; charset=UTF-8");
    }

    public static String contactData(String outsideId) {
        return """
               {"contactId": "%s", "kind": "delivery", "unit": "north.store-17", "employeeId": "e-eve",
                "occurredAt": "2026-03-01T17:40:00+01:00",
                "customer": {"reference": "K-%s", "email": "clara@example.org", "name": "Clara"}}""".formatted(outsideId, outsideId);
    }

    /** The topic of an integration's own, as somebody makes it beforehand; nothing makes topics by itself. */
    public String createdFor(String integration) {
        String name = "makegood.contacts." + integration;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
            return name;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public void send(String topic, Draft... drafts) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", brokers, "acks", "all", "max.request.size", 2_000_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Draft draft : drafts) {
                // One partition: what comes behind comes later.
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, 0, draft.key, draft.value);
                draft.headers.forEach(record.headers()::add);
                producer.send(record).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
