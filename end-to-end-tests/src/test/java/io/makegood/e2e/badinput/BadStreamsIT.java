package io.makegood.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Makegood;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What of list K is more than one record: ids that come again, floods, and transactions that do not end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadStreamsIT {

    /** The entries of the list that are tried here. */
    static final Set<String> ENTRIES =
            Set.of("K11", "K21", "K22", "K23", "K26", "K27", "K43", "K44", "K45", "K46", "K47");

    private static final Duration SOON = Duration.ofSeconds(45);
    private static final int FLOOD = 500;

    /** Of one key: what a till does that gives all its customers the same. */
    private static final int HOT = 5_000;

    private static Sender sender;

    @BeforeAll
    static void the_shared_topic_is_somebodys() {
        Company.anIntegration("contacts", "*");
        sender = new Sender(Map.of());
    }

    @AfterAll
    static void done() {
        sender.close();
    }

    @Test
    void K21_to_K23_an_id_that_comes_again_counts_once_and_with_other_content_it_is_set_aside() {
        // Given
        String unit = Company.aUnit();
        String otherSource = Company.aUnit();
        Draft first = Draft.contact(unit, Company.anId());
        Draft otherContent = first.value(Draft.data(Company.aUnit(), Company.anId()));
        Draft fromElsewhere = Draft.contact(otherSource, Company.anId())
                .header("ce_id", new String(first.headers().get(1).value()))
                .header("ce_source", "/elsewhere");

        // When
        sender.send(first, Topic.CONTACTS, 0);
        sender.send(first, Topic.CONTACTS, 0);
        RecordMetadata place = Sender.place(sender.send(otherContent, Topic.CONTACTS, 0));
        sender.send(fromElsewhere, Topic.CONTACTS, 0);

        // Then
        awaitRecorded(otherSource, 1);
        assertThat(recorded(unit)).isEqualTo(1);
        assertThat(Held.at("feedback", Topic.CONTACTS, 0, place.offset()))
                .singleElement()
                .extracting(Held::reason)
                .isEqualTo("ID_REUSE");
    }

    @Test
    void K43_many_bad_ones_in_a_row_hold_up_nobody() {
        // Given
        String unit = Company.aUnit();

        // When
        List<Future<RecordMetadata>> bad = IntStream.range(0, FLOOD)
                .mapToObj(i -> sender.send(Draft.contact(unit, Company.anId()).value("bad " + i), Topic.CONTACTS, 1))
                .toList();
        sender.send(Draft.contact(unit, Company.anId()), Topic.CONTACTS, 1);

        // Then
        awaitRecorded(unit, 1);
        assertThat(List.of(bad.get(0), bad.get(FLOOD / 2), bad.get(FLOOD - 1)))
                .extracting(Sender::place)
                .allSatisfy(place -> assertThat(Held.at("feedback", Topic.CONTACTS, 1, place.offset()))
                        .hasSize(1));
    }

    @Test
    void K44_one_key_for_thousands_holds_up_nobody() {
        // Given
        String unit = Company.aUnit();
        String neighbour = Company.aUnit();
        byte[] key = {2};

        // When
        IntStream.range(0, HOT)
                .forEach(i -> sender.send(Draft.contact(unit, Company.anId()).key(key), Topic.CONTACTS, 2));
        sender.send(Draft.contact(neighbour, Company.anId()), Topic.CONTACTS, 3);

        // Then
        awaitRecorded(neighbour, 1);
        awaitRecorded(unit, HOT);
    }

    @Test
    void K47_one_key_in_two_partitions_is_taken_from_both() {
        // Given
        String unit = Company.aUnit();
        byte[] key = {1};

        // When
        IntStream.range(0, FLOOD)
                .forEach(i -> sender.send(Draft.contact(unit, Company.anId()).key(key), Topic.CONTACTS, 2 + i % 2));

        // Then
        awaitRecorded(unit, FLOOD);
    }

    @Test
    void K11_what_is_small_only_because_it_is_packed_is_refused_by_the_broker() {
        // Given
        String neighbour = Company.aUnit();
        Draft good = Draft.contact(Company.aUnit(), Company.anId());
        Draft bomb = good.value(good.text() + " ".repeat(30_000_000));
        Map<String, Object> packing =
                Map.of("compression.type", "gzip", "max.request.size", 64_000_000, "buffer.memory", 128_000_000L);

        // When, Then: the topic keeps what it takes unpacked, and so large it takes nothing
        try (Sender packer = new Sender(packing)) {
            assertThatThrownBy(() -> packer.send(bomb, Topic.CONTACTS, 4).get())
                    .hasRootCauseInstanceOf(RecordTooLargeException.class);
        }
        sender.send(Draft.contact(neighbour, Company.anId()), Topic.CONTACTS, 4);
        awaitRecorded(neighbour, 1);
    }

    @Test
    void K26_an_integration_speaks_for_its_own_units_on_its_own_topic_and_a_topic_of_nobody_is_set_aside()
            throws Exception {
        // Given
        String own = Company.aUnit();
        String foreign = "south.t" + Company.anId().substring(0, 8);
        String name = "i" + Company.anId().substring(0, 8);
        Company.anIntegration(name, own);
        String topic = aTopicOf(name);
        String nobodys = aTopicOf("nobody-" + name);

        // When
        RecordMetadata place = Sender.place(sender.send(Draft.contact(foreign, Company.anId()), topic, 0));
        RecordMetadata unknown = Sender.place(sender.send(Draft.contact(own, Company.anId()), nobodys, 0));
        sender.send(Draft.contact(own, Company.anId()).header("ce_source", "/makegood/feedback"), topic, 0);

        // Then
        awaitRecorded(own, 1);
        assertThat(recorded(foreign)).isZero();
        assertThat(held(topic, place)).isEqualTo(List.of("FAILED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(held(nobodys, unknown)).isEqualTo(List.of("FAILED")));
    }

    @Test
    void K45_and_K46_a_transaction_that_never_ends_is_ended_and_one_that_was_taken_back_is_not_seen() throws Exception {
        // Given
        String never = Company.aUnit();
        String takenBack = Company.aUnit();
        String after = Company.aUnit();
        String name = "i" + Company.anId().substring(0, 8);
        Company.anIntegration(name, "north");
        String topic = aTopicOf(name);

        // When
        Map<String, Object> settings =
                Map.of("transactional.id", name, "transaction.timeout.ms", 5_000, "enable.idempotence", true);
        try (Sender hanging = new Sender(settings)) {
            hanging.producer().initTransactions();
            hanging.producer().beginTransaction();
            hanging.send(Draft.contact(takenBack, Company.anId()), topic, 0);
            hanging.producer().abortTransaction();
            hanging.producer().beginTransaction();
            Sender.place(hanging.send(Draft.contact(never, Company.anId()), topic, 0));
            sender.send(Draft.contact(after, Company.anId()), topic, 0);

            // Then
            awaitRecorded(after, 1);
        }
        assertThat(recorded(never)).isZero();
        assertThat(recorded(takenBack)).isZero();
    }

    @Test
    void K27_a_record_out_of_the_future_is_refused_by_the_broker() {
        // Given
        String unit = Company.aUnit();
        Draft future = Draft.contact(Company.aUnit(), Company.anId()).at(4_000_000_000_000L);

        // When, Then
        assertThatThrownBy(() -> sender.send(future, Topic.CONTACTS, 5).get())
                .hasRootCauseInstanceOf(InvalidTimestampException.class);
        sender.send(Draft.contact(unit, Company.anId()), Topic.CONTACTS, 5);
        awaitRecorded(unit, 1);
    }

    static String aTopicOf(String integration) throws Exception {
        String topic = Topic.CONTACTS + "." + integration;
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Makegood.running().brokers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        return topic;
    }

    private static List<String> held(String topic, RecordMetadata place) {
        return Held.at("feedback", topic, place.partition(), place.offset()).stream()
                .map(Held::reason)
                .toList();
    }

    private static void awaitRecorded(String unit, int number) {
        await().atMost(SOON).untilAsserted(() -> assertThat(recorded(unit)).isEqualTo(number));
    }

    private static int recorded(String unit) {
        return Topics.about(EventType.CONTACT_RECORDED, "unit", unit).size();
    }
}
