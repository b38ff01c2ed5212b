package io.makegood.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.events.EventData;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that recovery has said on its topic so far. Each event is held against its closed schema as it is read. */
@ApplicationScoped
public class ToldEvents {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Told> all = new ArrayList<>();

    ToldEvents(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(number -> new TopicPartition(Topic.RECOVERY.topicName(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** An event as it stands on the topic. */
    public record Told(
            String key,
            String id,
            EventType type,
            String subject,
            String correlationId,
            String causationId,
            long aggVersion,
            String traceparent,
            EventData data) {

        public <T extends EventData> T data(Class<T> type) {
            return type.cast(data);
        }
    }

    /** What was said about a case, in its order. */
    public synchronized List<Told> about(String caseId) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(told(record)));
        return all.stream().filter(told -> told.subject().equals(caseId)).toList();
    }

    /** What was said about any case. */
    public synchronized List<Told> everything() {
        about("");
        return List.copyOf(all);
    }

    public List<EventType> typesAbout(String caseId) {
        return about(caseId).stream().map(Told::type).toList();
    }

    @PreDestroy
    void close() {
        consumer.close();
    }

    private static Told told(ConsumerRecord<byte[], byte[]> record) {
        EventType type = EventType.ofCeType(header(record, EventHeaders.TYPE)).orElseThrow();
        String json = new String(record.value(), StandardCharsets.UTF_8);
        assertEquals(List.of(), ClosedSchemas.complaintsAbout(type, json), json);
        return new Told(
                new String(record.key(), StandardCharsets.UTF_8),
                header(record, EventHeaders.ID),
                type,
                header(record, EventHeaders.SUBJECT),
                header(record, EventHeaders.CORRELATION_ID),
                header(record, EventHeaders.CAUSATION_ID),
                Long.parseLong(header(record, EventHeaders.AGG_VERSION)),
                header(record, EventHeaders.TRACEPARENT),
                EventJson.read(type, record.value()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return record.headers().lastHeader(name) == null
                ? null
                : new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
