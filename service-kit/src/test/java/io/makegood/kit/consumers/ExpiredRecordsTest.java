package io.makegood.kit.consumers;

import static io.makegood.kit.KitFixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.kit.consumers.ConsumerLag.Gap;
import io.makegood.kit.consumers.ConsumerLag.Lag;
import io.makegood.kit.consumers.Subscriptions.Subscription;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What Kafka deletes before it was read. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiredRecordsTest {

    private final String topic = "kit.expired." + anId();
    private final TopicPartition partition = new TopicPartition(topic, 0);
    private final Subscription subscription = new Subscription("kit.late." + anId(), topic::equals);

    @Inject
    ConsumerLag lag;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void what_was_deleted_unread_is_a_gap_and_what_was_read_before_is_none() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            // Given
            tenRecords(admin);
            commit(admin, 3);

            // When
            deleteBefore(admin, 3);
            Lag readInTime = lag.of(subscription, admin);
            deleteBefore(admin, 7);
            Lag late = lag.of(subscription, admin);
            commit(admin, 10);
            Lag readToTheEnd = lag.of(subscription, admin);

            // Then
            assertThat(readInTime.gaps()).isEmpty();
            assertThat(late.gaps()).containsExactly(Map.entry(partition, new Gap(3, 7)));
            assertThat(late.behind()).isEqualTo(3);
            assertThat(readToTheEnd.gaps()).isEmpty();
        }
    }

    @Test
    void a_gap_that_grows_is_counted_once() {
        Gap before = new Gap(3, 7);

        assertThat(before.beyond(null)).isEqualTo(4);
        assertThat(before.beyond(before)).isZero();
        assertThat(new Gap(3, 9).beyond(before)).isEqualTo(2);
        assertThat(new Gap(20, 25).beyond(before)).isEqualTo(5);
        assertThat(new Gap(1, 2).beyond(before)).isZero();
    }

    private void tenRecords(Admin admin) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                .all()
                .get();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 10; i++) {
                producer.send(new ProducerRecord<>(topic, "" + i)).get();
            }
        }
    }

    private void commit(Admin admin, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(subscription.group(), Map.of(partition, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private void deleteBefore(Admin admin, long offset) throws Exception {
        admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }
}
