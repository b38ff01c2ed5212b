package io.makegood.localstack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.events.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalBrokerTest {
    private final LocalBroker broker = Running.stack().broker();

    @Test
    void broker_and_clients_are_of_one_version() {
        // The broker says its version at the end of its start, some time after it answers.
        await().untilAsserted(() -> assertEquals(List.of(AppInfoParser.getVersion()), versionsInLog()));
    }

    private List<String> versionsInLog() throws IOException {
        return Files.readString(broker.process().launch().log())
                .lines()
                .filter(line -> line.contains("AppInfoParser") && line.contains("Kafka version: "))
                .map(line -> line.replaceAll(".*Kafka version: ", "").strip())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void our_own_topics_are_kept_for_ever(Topic topic) throws Exception {
        assertEquals("-1", setting(topic.topicName(), "retention.ms"));
        assertEquals(Topic.PARTITIONS, partitions(topic.topicName()));
    }

    @Test
    void contacts_are_kept_for_a_week_and_stored_as_large_as_they_are() throws Exception {
        // Given
        broker.ensureTopics("till");

        // When and then
        for (String topic : List.of(Topic.CONTACTS, Topic.CONTACTS + ".till")) {
            assertEquals(Long.toString(Duration.ofDays(7).toMillis()), setting(topic, "retention.ms"));
            assertEquals("uncompressed", setting(topic, "compression.type"));
            assertEquals(Topic.PARTITIONS, partitions(topic));
        }
    }

    @Test
    void a_misspelt_topic_is_not_made() throws Exception {
        // Given
        try (var producer = producer("max.block.ms", "3000")) {

            // When
            ExecutionException refused = assertThrows(
                    ExecutionException.class,
                    () -> producer.send(new ProducerRecord<>("makegood.fedback", "k", "v"))
                            .get());

            // Then
            assertTrue(refused.getCause() instanceof TimeoutException);
        }
        try (Admin admin = broker.admin()) {
            assertTrue(!admin.listTopics().names().get().contains("makegood.fedback"));
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_a_crash() throws Exception {
        // Given
        TopicPartition place;
        long offset;
        try (var producer = producer("acks", "all")) {
            var kept = producer.send(new ProducerRecord<>(Topic.FEEDBACK.topicName(), "crash", "kept"))
                    .get();
            place = new TopicPartition(kept.topic(), kept.partition());
            offset = kept.offset();
        }

        // When
        broker.kill();
        broker.start();

        // Then
        try (var consumer = consumer()) {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            assertEquals(
                    "kept",
                    consumer.poll(Duration.ofSeconds(20)).iterator().next().value());
        }
    }

    @Test
    void a_side_door_sends_its_clients_to_the_port_that_it_advertises(@TempDir Path folder) throws Exception {
        // Given
        int front = Ports.free();
        LocalBroker.SideDoor door = new LocalBroker.SideDoor("SIDE", Ports.free(), front);
        LocalBroker other = new LocalBroker(
                folder, front, Ports.free(), List.of(door), List.of("-Xmx256m"), folder.resolve("side.log"));
        other.start();

        // When
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + door.port()))) {

            // Then
            assertEquals(
                    List.of(front),
                    admin.describeCluster().nodes().get().stream()
                            .map(Node::port)
                            .toList());
        } finally {
            other.kill();
        }
    }

    @Test
    void a_folder_with_something_else_in_it_is_refused_in_one_sentence(@TempDir Path folder) throws IOException {
        // Given
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("holiday.jpg"), "");
        LocalBroker wrong = new LocalBroker(folder, Ports.free(), Ports.free(), List.of(), folder.resolve("log"));

        // When
        CannotStart refused = assertThrows(CannotStart.class, wrong::checkData);

        // Then
        assertEquals(
                "The folder " + data + " holds something, but no Kafka data: move it away to start with empty topics.",
                refused.getMessage());
    }

    private String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = broker.admin()) {
            return admin.describeConfigs(Set.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private int partitions(String topic) throws Exception {
        try (Admin admin = broker.admin()) {
            return admin.describeTopics(Set.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private KafkaProducer<String, String> producer(String setting, String value) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), setting, value),
                new StringSerializer(),
                new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
