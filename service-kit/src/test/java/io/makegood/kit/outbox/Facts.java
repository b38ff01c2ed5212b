package io.makegood.kit.outbox;

import io.makegood.events.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic, read from its beginning. */
final class Facts implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<String> subjects;
    private final List<Fact> seen = new ArrayList<>();

    /** One record of interest. */
    record Fact(String subject, String eventId, long version) {}

    Facts(String brokers, Set<String> subjects) {
        this(brokers, "makegood.feedback", subjects);
    }

    Facts(String brokers, String topic, Set<String> subjects) {
        this.subjects = subjects;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                "facts-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** All that came so far about the subjects. */
    List<Fact> read() {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
            if (subjects.contains(record.key())) {
                seen.add(fact(record));
            }
        });
        return List.copyOf(seen);
    }

    private static Fact fact(ConsumerRecord<String, byte[]> record) {
        return new Fact(
                record.key(),
                header(record, EventHeaders.ID),
                Long.parseLong(header(record, EventHeaders.AGG_VERSION)));
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
