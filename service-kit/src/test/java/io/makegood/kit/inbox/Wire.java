package io.makegood.kit.inbox;

import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.kit.KitFixtures;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts records on Kafka as anybody could, right or wrong. */
@ApplicationScoped
public class Wire {

    private final String brokers;

    Wire(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /** A record in the making: a good event, until something about it is changed. */
    public static final class Draft {
        final String subject;
        final Map<String, String> headers = new LinkedHashMap<>();
        byte[] value;

        private Draft(String subject) {
            this.subject = subject;
        }

        public Draft header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public String attribute(String name) {
            return headers.get(name);
        }

        public Draft without(String name) {
            headers.remove(name);
            return this;
        }

        public Draft value(byte[] bytes) {
            value = bytes;
            return this;
        }

        public Draft value(String text) {
            return value(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public static Draft event(String subject, long version) {
        Draft draft = new Draft(subject);
        draft.header(EventHeaders.SPEC_VERSION, "1.0")
                .header(EventHeaders.ID, KitFixtures.anId())
                .header(EventHeaders.SOURCE, "/makegood/feedback")
                .header(EventHeaders.TYPE, EventType.FEEDBACK_RECEIVED.ceType())
                .header(EventHeaders.SUBJECT, subject)
                .header(EventHeaders.TIME, KitFixtures.NOON.toString())
                .header(EventHeaders.CORRELATION_ID, "thread-" + subject)
                .header(EventHeaders.AGG_VERSION, Long.toString(version));
        return draft.value(EventJson.write(KitFixtures.aFeedback(subject)));
    }

    public void send(Draft... drafts) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = Arrays.stream(drafts)
                    .map(draft -> producer.send(record(draft)))
                    .toList();
            for (Future<RecordMetadata> answer : sent) {
                answer.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a consumer would get it. */
    static ConsumerRecords<byte[], byte[]> polled(Draft draft) {
        ProducerRecord<byte[], byte[]> sent = record(draft);
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, Long.MAX_VALUE, sent.key(), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return new ConsumerRecords<>(Map.of(new TopicPartition(sent.topic(), 0), List.of(record)), Map.of());
    }

    private static ProducerRecord<byte[], byte[]> record(Draft draft) {
        byte[] key = draft.subject.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("makegood.feedback", key, draft.value);
        draft.headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
