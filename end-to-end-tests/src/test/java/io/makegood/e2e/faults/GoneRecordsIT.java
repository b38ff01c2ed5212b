package io.makegood.e2e.faults;

import static io.makegood.e2e.faults.Stranger.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import io.makegood.events.EventHeaders;
import io.makegood.events.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reader knows of a topic is no longer true. In a world of its own: a place on the topic comes twice in it. */
@Tag("faults")
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoneRecordsIT {

    private static final String CONTACTS = Topic.CONTACTS;
    private static final Duration SOON = Duration.ofSeconds(90);

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.in(Rig.started(List.of("feedback"), 1));
    }

    @AfterAll
    static void end() {
        if (stage != null) {
            stage.rig().end();
        }
    }

    @Test
    void k49_what_retention_took_while_the_reader_was_away_is_gone_and_what_follows_is_read() throws Exception {
        // Given
        Trial trial = Trial.of(stage, "K49 records gone before they were read");
        awaitRecorded(contactsOnEachPartition());
        Replica reader = stage.rig().replica("feedback", 1);
        reader.kill();
        List<String> gone = contactsOnEachPartition();
        forgetAll();
        List<String> newest = contactsOnEachPartition();

        // When
        reader.start();
        reader.awaitReady();

        // Then
        trial.over();
        awaitRecorded(newest);
        assertThat(recorded(gone)).isZero();
        trial.attest();
    }

    @Test
    void k48_a_topic_that_is_deleted_and_made_again_while_its_reader_is_away_is_read_from_its_beginning()
            throws Exception {
        // Given
        Trial trial = Trial.of(stage, "K48 a topic deleted and made again");
        awaitRecorded(contactsOnEachPartition());
        // A running one keeps its place, and would pass over as many as it had read before: that is how Kafka's client
        // is.
        Replica reader = stage.rig().replica("feedback", 1);
        reader.kill();

        // When
        try (Admin admin = stage.rig().broker().admin()) {
            admin.deleteTopics(List.of(CONTACTS)).all().get(20, TimeUnit.SECONDS);
            await().atMost(SOON)
                    .until(() -> !admin.listTopics()
                            .names()
                            .get(20, TimeUnit.SECONDS)
                            .contains(CONTACTS));
        }
        stage.rig().broker().ensureTopics();
        List<String> newest = contactsOnEachPartition();
        reader.start();
        reader.awaitReady();

        // Then
        trial.over();
        awaitRecorded(newest);
        trial.attest();
    }

    /** As retention does, up to the last of them. */
    private static void forgetAll() throws Exception {
        try (Admin admin = stage.rig().broker().admin()) {
            Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(CONTACTS, partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, RecordsToDelete> all =
                    admin.listOffsets(ends).all().get(20, TimeUnit.SECONDS).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    end -> RecordsToDelete.beforeOffset(
                                            end.getValue().offset())));
            admin.deleteRecords(all).all().get(20, TimeUnit.SECONDS);
        }
    }

    /** Returns their outside ids. */
    private static List<String> contactsOnEachPartition() throws Exception {
        List<String> ids = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> "visit-" + UUID.randomUUID())
                .toList();
        try (Stranger stranger = new Stranger(stage.rig())) {
            for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
                String id = ids.get(partition);
                stranger.writes(CONTACTS, partition, id, visit(id), headers(), Set.of());
            }
        }
        return ids;
    }

    private static byte[] visit(String id) {
        return """
                {"contactId":"%s","kind":"visit","unit":"%s","occurredAt":"%s"}""".formatted(id, stage.shop().unit(), Instant.now()).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Header> headers() {
        return List.of(
                header(EventHeaders.SPEC_VERSION, "1.0"),
                header(EventHeaders.TYPE, "io.makegood.contacts.contact.v1"),
                header(EventHeaders.SOURCE, "/till"),
                header(EventHeaders.ID, UUID.randomUUID().toString()),
                header(EventHeaders.TIME, Instant.now().toString()),
                header(EventHeaders.CONTENT_TYPE, "application/json"));
    }

    private static void awaitRecorded(List<String> contacts) {
        await().atMost(SOON).until(() -> recorded(contacts) == contacts.size());
    }

    private static long recorded(List<String> contacts) throws SQLException {
        return Long.parseLong(Kept.text(
                stage.rig(),
                "feedback",
                "select count(*) from contact where event_id is not null and outside_id = any(string_to_array(?, ','))",
                String.join(",", contacts)));
    }
}
