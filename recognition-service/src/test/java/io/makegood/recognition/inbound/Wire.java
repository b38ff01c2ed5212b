package io.makegood.recognition.inbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.events.EventEnvelope;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.recognition.RecognitionFixtures;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics as the other services and the readers see them. */
@ApplicationScoped
@Unremovable
public class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String brokers;

    Wire(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /** An event in the making: the contract's example, until something about it is changed. */
    public record Draft(String topic, String subject, String key, Map<String, String> headers, String value) {

        public Draft with(String header, String value) {
            var changed = new LinkedHashMap<>(headers);
            changed.put(header, value);
            return new Draft(topic, subject, key, changed, this.value);
        }

        public Draft withValue(String json) {
            return new Draft(topic, subject, key, headers, json);
        }

        public Draft inThePartitionOf(Draft other) {
            return new Draft(topic, subject, other.key(), headers, value);
        }

        public String thread() {
            return headers.get(EventHeaders.CORRELATION_ID);
        }

        /** As a consumer is given it. */
        EventEnvelope envelope() {
            EventType type = EventType.ofCeType(headers.get(EventHeaders.TYPE)).orElseThrow();
            return new EventEnvelope(
                    eventId(),
                    type,
                    headers.get(EventHeaders.SOURCE),
                    subject,
                    Instant.parse(headers.get(EventHeaders.TIME)),
                    thread(),
                    null,
                    1,
                    null,
                    EventJson.read(type, value.getBytes(StandardCharsets.UTF_8)));
        }

        public String eventId() {
            return headers.get(EventHeaders.ID);
        }
    }

    /** The example of a type with another subject and other facts. */
    public static Draft event(EventType type, String example, String idField, Consumer<ObjectNode> facts) {
        String subject = RecognitionFixtures.anId();
        ObjectNode data = example(example);
        data.put(idField, subject);
        facts.accept(data);
        var headers = new LinkedHashMap<String, String>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, RecognitionFixtures.anId());
        headers.put(EventHeaders.SOURCE, type.topic().source());
        headers.put(EventHeaders.TYPE, type.ceType());
        headers.put(EventHeaders.SUBJECT, subject);
        headers.put(EventHeaders.TIME, "2026-11-07T18:14:20.117Z");
        headers.put(EventHeaders.CORRELATION_ID, RecognitionFixtures.anId());
        headers.put(EventHeaders.AGG_VERSION, "1");
        return new Draft(type.topic().topicName(), subject, subject, headers, data.toString());
    }

    private static ObjectNode example(String path) {
        try (var file = Wire.class.getClassLoader().getResourceAsStream(path)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(Draft... drafts) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (Draft draft : drafts) {
                producer.send(record(draft)).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, String> record(Draft draft) {
        var record = new ProducerRecord<>(draft.topic(), draft.key(), draft.value());
        draft.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** What this service has published on a thread, in order. */
    public List<ConsumerRecord<String, String>> published(String thread) {
        return everythingPublished().stream()
                .filter(record -> header(record, EventHeaders.CORRELATION_ID).equals(thread))
                .toList();
    }

    private List<ConsumerRecord<String, String>> everythingPublished() {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("makegood.recognition").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
