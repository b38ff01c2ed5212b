package io.makegood.kit.outbox;

import static io.makegood.kit.KitFixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.outbox.Facts.Fact;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the broker refuses, and not the client: other requests could be on their way by then. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedByKafkaTest {

    private static final int NARROW = 2_000;
    private static final int WIDE = 1_000_000;

    @Inject
    OutboxRows rows;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void what_follows_in_its_aggregate_waits_until_it_is_unparked() throws Exception {
        // Given
        String topic = "kit.narrow." + anId();
        String subject = anId();
        String other = anId();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));
                Facts facts = new Facts(brokers, topic, Set.of(subject, other))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                            .configs(Map.of("max.message.bytes", "" + NARROW))))
                    .all()
                    .get();

            // When
            insert(topic, subject, 100 * NARROW);
            insert(topic, subject, 1);
            insert(topic, other, 1);

            // Then
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(facts.read()).map(Fact::subject).containsExactly(other));
            assertThat(rows.parked(1_000)).anyMatch(parked -> parked.subject().equals(subject));

            // When
            widen(admin, topic);

            // Then
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                // Again and again: Kafka may still refuse it in the moment after it has agreed.
                rows.unpark(subject);
                assertThat(facts.read()).map(Fact::version).containsExactly(1L, 1L, 2L);
            });
            assertThat(facts.read()).map(Fact::subject).containsExactly(other, subject, subject);
        }
    }

    private static void widen(Admin admin, String topic) throws Exception {
        AlterConfigOp wide =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "" + WIDE), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(wide)))
                .all()
                .get();
    }

    /** Of a length that does not shrink when it is packed. */
    private void insert(String topic, String subject, int length) throws SQLException {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (shard, topic, subject, event_id, ce_type, ce_source, ce_time, correlation_id,
                                            agg_version, data)
                        values (0, ?, ?, gen_random_uuid(), 't', 's', now(), 'c',
                                (select 1 + count(*) from outbox where subject = ?), jsonb_build_object('noise', ?::text))""")) {
            insert.setString(1, topic);
            insert.setString(2, subject);
            insert.setString(3, subject);
            insert.setString(4, new String(java.util.Base64.getEncoder().encode(noise), StandardCharsets.US_ASCII));
            insert.executeUpdate();
        }
    }
}
