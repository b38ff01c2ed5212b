package io.makegood.benchmarks.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.benchmarks.figures.Latencies;
import io.makegood.benchmarks.load.Answers;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads of new cases on Kafka, as anybody may, and knows when the complaint behind each was answered. */
final class OpenedCases implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> opened = new ConcurrentHashMap<>();
    private final Thread reading = new Thread(this::read, "opened-cases");

    OpenedCases(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(Topic.RECOVERY.topicName()).stream()
                .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reading.setDaemon(true);
        reading.start();
    }

    /** Called by the generator with each answer that was taken. */
    void answered(long number, String body, long at) {
        if (Answers.isComplaint(number)) {
            answered.put(text(body, "feedbackId"), at);
        }
    }

    private static String text(String json, String field) {
        try {
            JsonNode tree = JSON.readTree(json);
            return tree.path(field).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::see);
            }
        } catch (WakeupException e) {
            // It is closed.
        }
    }

    private void see(ConsumerRecord<String, String> record) {
        long now = System.nanoTime();
        Header type = record.headers().lastHeader(EventHeaders.TYPE);
        if (EventType.COMPLAINT_OPENED.ceType().equals(new String(type.value(), StandardCharsets.UTF_8))) {
            opened.put(text(record.value(), "feedbackId"), now);
        }
    }

    /** Of all complaints that were answered since the last time. One without a case counts as a minute. */
    Latencies latencies() {
        Latencies latencies = new Latencies();
        answered.forEach((feedbackId, at) -> {
            Long seen = opened.get(feedbackId);
            latencies.add(seen == null ? Duration.ofMinutes(1).toNanos() : seen - at);
        });
        answered.clear();
        opened.clear();
        return latencies;
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
