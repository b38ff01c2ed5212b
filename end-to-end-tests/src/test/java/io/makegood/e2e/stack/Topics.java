package io.makegood.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics as a watcher of Kafka sees them, and as a third party writes to them. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Topics watched;

    private final KafkaConsumer<String, String> consumer;
    private final List<Seen> seen = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** An event as it stood on its topic. */
    public record Seen(
            String topic, String type, String subject, String correlationId, String causationId, JsonNode data) {
        public boolean is(EventType wanted) {
            return wanted.ceType().equals(type);
        }

        public String text(String field) {
            return data.path(field).asText(null);
        }
    }

    private Topics(String brokers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private static synchronized Topics watched() {
        if (watched == null) {
            watched = new Topics(Makegood.running().brokers());
        }
        return watched;
    }

    /** What stands on the topics by now and is wanted, in the order in which it was read. */
    public static List<Seen> events(Predicate<Seen> wanted) {
        Topics topics = watched();
        synchronized (topics) {
            topics.consumer.poll(Duration.ofMillis(200)).forEach(topics::add);
            return topics.seen.stream().filter(wanted).toList();
        }
    }

    /** An event may come twice; it is one all the same. */
    private void add(ConsumerRecord<String, String> record) {
        String id = header(record, EventHeaders.ID);
        if (id == null || ids.add(header(record, EventHeaders.SOURCE) + " " + id)) {
            seen.add(seen(record));
        }
    }

    public static List<Seen> ofThread(String correlationId) {
        return events(event -> correlationId.equals(event.correlationId()));
    }

    public static List<Seen> about(EventType type, String field, String value) {
        return events(event -> event.is(type) && value.equals(event.text(field)));
    }

    private static Seen seen(ConsumerRecord<String, String> record) {
        return new Seen(
                record.topic(),
                header(record, EventHeaders.TYPE),
                header(record, EventHeaders.SUBJECT),
                header(record, EventHeaders.CORRELATION_ID),
                header(record, EventHeaders.CAUSATION_ID),
                data(record.value()));
    }

    /** Some tests write what nobody can read: it says nothing. */
    private static JsonNode data(String value) {
        try {
            return value == null ? MissingNode.getInstance() : JSON.readTree(value);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Writes as any client may: bytes and headers, nothing checked. */
    public static void write(String topic, String key, byte[] value, Map<String, String> headers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Makegood.running().brokers(), "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
            producer.flush();
        }
    }
}
