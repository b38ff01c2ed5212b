package io.makegood.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that stands on the service's topic, as any consumer could read it. */
@ApplicationScoped
public class PublishedEvents {

    private final List<Published> all = new CopyOnWriteArrayList<>();
    private final String brokers;
    private Thread reader;
    private volatile boolean stopped;

    PublishedEvents(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /** A record on the topic. */
    public record Published(String key, Map<String, String> headers, JsonNode data) {

        public String type() {
            return headers.get("ce_type");
        }

        public String id() {
            return headers.get("ce_id");
        }

        public String correlationId() {
            return headers.get("ce_correlationid");
        }

        public String causationId() {
            return headers.get("ce_causationid");
        }

        public String text(String field) {
            return data.path(field).asText(null);
        }
    }

    public List<Published> all() {
        startOnce();
        return all;
    }

    public List<Published> about(String subject) {
        return all().stream().filter(event -> event.key().equals(subject)).toList();
    }

    private synchronized void startOnce() {
        if (reader == null) {
            reader = new Thread(this::read, "published-events");
            reader.setDaemon(true);
            reader.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (reader != null) {
            reader.join(5_000);
        }
    }

    private void read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 6)
                    .mapToObj(number -> new TopicPartition("makegood.feedback", number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!stopped) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> all.add(published(record)));
            }
        }
    }

    private static Published published(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        try {
            return new Published(text(record.key()), headers, new ObjectMapper().readTree(record.value()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
