package io.makegood.e2e.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.e2e.faults.check.World.Told;
import io.makegood.events.EventHeaders;
import io.makegood.events.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands on the topics, from the first record to the last. */
final class TopicSide {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String brokers;

    TopicSide(String brokers) {
        this.brokers = brokers;
    }

    void addTo(World world) {
        List<TopicPartition> all = Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "default.api.timeout.ms", "20000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            consumer.seekToBeginning(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> world.told.add(told(record)));
            }
        }
    }

    private static Told told(ConsumerRecord<byte[], byte[]> record) {
        String type = header(record, EventHeaders.TYPE);
        return new Told(
                record.topic(),
                record.partition(),
                record.offset(),
                header(record, EventHeaders.ID),
                type == null ? "" : type.replaceAll("^.*\\.([^.]+)\\.v\\d+$", "$1"),
                header(record, EventHeaders.SUBJECT),
                version(header(record, EventHeaders.AGG_VERSION)),
                about(record.value()));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long version(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String about(byte[] value) {
        try {
            JsonNode data = value == null ? JSON.createObjectNode() : JSON.readTree(value);
            JsonNode evidence = data.path("evidence");
            return "FEEDBACK".equals(evidence.path("kind").asText())
                    ? evidence.path("id").asText()
                    : data.path("feedbackId").asText(null);
        } catch (IOException notJson) {
            return null;
        }
    }
}
