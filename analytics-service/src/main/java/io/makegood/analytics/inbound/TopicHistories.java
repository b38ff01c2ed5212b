package io.makegood.analytics.inbound;

import io.makegood.analytics.AnalyticsConfig;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens the topics at their beginning, beside the consumer that listens to what is new. */
@ApplicationScoped
public class TopicHistories {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Map<String, Object> kafka;
    private final AnalyticsConfig config;
    private final FactEvents reader;

    TopicHistories(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, AnalyticsConfig config, FactEvents reader) {
        this.kafka = kafka;
        this.config = config;
        this.reader = reader;
    }

    public TopicHistory open() {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions =
                    topics().flatMap(topic -> partitions(consumer, topic)).toList();
            return new TopicHistory(consumer, partitions, reader);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Whatever this service counts, by its topic. */
    private static Stream<String> topics() {
        return Arrays.stream(EventType.values())
                .map(EventType::topic)
                .map(Topic::topicName)
                .collect(Collectors.toSet())
                .stream();
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    /** No group: it commits nothing and takes no partition away from anybody. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.rebuild().batch());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return settings;
    }
}
