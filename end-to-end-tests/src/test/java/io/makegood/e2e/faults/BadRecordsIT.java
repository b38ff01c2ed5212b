package io.makegood.e2e.faults;

import static io.makegood.e2e.faults.Stranger.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.World.Bad;
import io.makegood.e2e.faults.rig.Pace;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.events.EventHeaders;
import io.makegood.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records that nobody can do anything with, among those of people who have something to say. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadRecordsIT {

    private static final String FEEDBACK = Topic.FEEDBACK.topicName();
    private static final Set<String> READERS = Set.of("recovery.cases", "recognition.awards", "analytics.facts");
    private static final Set<String> CONTACT_READERS = Set.of("feedback.contacts");
    private static final String RECEIVED = "io.makegood.feedback.feedback-received.v1";
    private static final String REASON = "select reason from quarantine where topic = ? order by id desc limit 1";
    private static final String RECORDED =
            "select count(*) from contact where outside_id like ? and event_id is not null";
    private static final String LASTED =
            "select (extract(epoch from max(received_at) - min(received_at)) * 1000)::bigint from contact"
                    + " where outside_id like ?";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Stage stage = Stage.shared();
    private final Stranger stranger = new Stranger(stage.rig());

    @AfterEach
    void close() {
        stranger.close();
    }

    @Test
    @Tag("quick")
    void t22_an_event_id_that_comes_again_with_another_content_is_set_aside_and_the_first_counts() throws Exception {
        // Given
        Trial trial = Trial.of(stage, "T22 an event id with two contents");
        trial.sender().attempt(stage.shop().praise());
        var first = trial.attest().told.stream()
                .filter(told -> told.fact().equals("feedback-received"))
                .reduce((one, last) -> last)
                .orElseThrow();

        // When
        Trial again = Trial.of(stage, "T22 after the second content");
        List<Header> sameId = headers(RECEIVED, Topic.FEEDBACK.source(), first.eventId(), first.subject());
        byte[] other = otherContent(first.about());
        expect(stranger.writes(FEEDBACK, first.partition(), first.subject(), other, sameId, READERS));

        // Then
        again.over();
        again.attest();
        assertThat(Kept.text(stage.rig(), "recovery", REASON, FEEDBACK)).isEqualTo("ID_REUSE");
    }

    /** What a reader takes for feedback. */
    private static byte[] otherContent(String feedbackId) {
        return """
                {"feedbackId":"%s","ratings":[],"moment":"TRUTH","momentRule":"moments-1","labels":[],"unit":"north",
                 "channel":"x","purpose":"EXPERIENCE","assurance":"PUBLIC","occurredAt":"2026-11-07T17:58:00Z",
                 "receivedAt":"2026-11-07T18:14:20.117Z","hasComment":false}""".formatted(feedbackId).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("quick")
    void t23_a_bad_one_between_two_good_ones_harms_only_itself() throws Exception {
        Trial trial = Trial.of(stage, "T23 a bad record between two good ones");

        String before = contact(3);
        expect(stranger.writes(
                Topic.CONTACTS,
                3,
                "x",
                "{\"contactId\":".getBytes(StandardCharsets.UTF_8),
                contactHeaders(),
                CONTACT_READERS));
        String after = contact(3);

        trial.over();
        awaitRecorded(before);
        awaitRecorded(after);
        operatorsAreTold();
        trial.attest();
    }

    @Test
    @Tag("quick")
    void t24_garbage_of_any_size_is_set_aside_and_nobody_falls() throws Exception {
        Trial trial = Trial.underLoad(stage, "T24 900 KB garbage, 350 KB bad JSON, header bombs", 20);
        byte[] garbage = new byte[900_000];
        ThreadLocalRandom.current().nextBytes(garbage);
        byte[] badJson = ("{\"feedbackId\":\"" + "x".repeat(350_000)).getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < Pace.times(10); i++) {
            int partition = i % Topic.PARTITIONS;
            String subject = UUID.randomUUID().toString();
            expect(stranger.writes(FEEDBACK, partition, null, garbage, List.of(), READERS));
            expect(stranger.writes(
                    FEEDBACK,
                    partition,
                    subject,
                    badJson,
                    headers(RECEIVED, Topic.FEEDBACK.source(), subject, subject),
                    READERS));
            expect(stranger.writes(FEEDBACK, partition, null, new byte[] {1}, bombs(), READERS));
            expect(stranger.writes(Topic.CONTACTS, partition, null, garbage, List.of(), CONTACT_READERS));
            expect(stranger.writes(Topic.CONTACTS, partition, null, badJson, contactHeaders(), CONTACT_READERS));
            awaitRecorded(contact(partition));
        }

        trial.over();
        trial.attest();
    }

    /** Of as many as there are, whoever set them aside. */
    private void operatorsAreTold() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stage.alarms(stage.doors().get(0)))
                        .containsEntry(
                                "QUARANTINE_HELD",
                                "Held in quarantine: "
                                        + Kept.text(
                                                stage.rig(),
                                                "feedback",
                                                "select count(*) from quarantine where state = 'HELD'")
                                        + "."));
    }

    private static List<Header> bombs() {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> header("h" + number, "y".repeat(500)))
                .toList();
    }

    @Test
    @Tag("quick")
    void t25_headers_that_mean_something_to_libraries_mean_nothing_here() throws Exception {
        Trial trial = Trial.of(stage, "T25 headers for libraries");
        long foreign = toldOn(Topic.ANALYTICS);
        for (Header header : List.of(
                header("REPLY_TOPIC", Topic.ANALYTICS.topicName()),
                header("content-type", "application/cloudevents+json"),
                header("deserialization-failure-reason", "none"),
                header("dead-letter-topic", Topic.ANALYTICS.topicName()),
                header("traceparent", "00-zz\u0000-junk"))) {
            byte[] value = ("not for " + header.key()).getBytes(StandardCharsets.UTF_8);
            expect(stranger.writes(FEEDBACK, 0, null, value, List.of(header), READERS));
            List<Header> withType = new ArrayList<>(contactHeaders());
            withType.add(header);
            expect(stranger.writes(Topic.CONTACTS, 0, null, value, withType, CONTACT_READERS));
            awaitRecorded(contact(0));
        }
        trial.over();
        trial.attest();
        assertThat(toldOn(Topic.ANALYTICS)).isEqualTo(foreign);
    }

    private long toldOn(Topic topic) {
        return stage.look().told.stream()
                .filter(told -> told.topic().equals(topic.topicName()))
                .count();
    }

    @Test
    @Tag("full")
    void t28_as_many_poisoned_as_good_ones_slow_the_good_ones_by_half_at_most() throws Exception {
        int many = Pace.times(10_000);
        long clean = millisFor(many, false);
        long mixed = millisFor(many, true);

        Trial trial = Trial.of(stage, "T28 " + many + " poison records among as many good ones");
        trial.over();
        trial.attest();
        operatorsAreTold();
        System.out.printf("[fault] T28 %d good ones: %d ms alone, %d ms among as many bad ones%n", many, clean, mixed);
        // A few records are read before a clock has ticked often.
        assertThat(mixed).isLessThan(2 * clean + (Pace.isFullSize() ? 0 : 5_000));
    }

    /** From the first good one that takes effect to the last, with all of them waiting when their readers come. */
    private long millisFor(int many, boolean poison) throws Exception {
        String visits = "visit-" + UUID.randomUUID() + "-";
        stage.doors().forEach(door -> door.process().stop(Duration.ofSeconds(20)));
        preload(many, visits, poison);
        stage.doors().forEach(Replica::start);
        stage.doors().forEach(Replica::awaitReady);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Kept.text(stage.rig(), "feedback", RECORDED, visits + "%")
                        .equals(Integer.toString(many)));
        return Long.parseLong(Kept.text(stage.rig(), "feedback", LASTED, visits + "%"));
    }

    private void preload(int many, String visits, boolean poison) throws Exception {
        List<Stranger.Writing> poisoned = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int partition = i % Topic.PARTITIONS;
            if (poison) {
                poisoned.add(stranger.begins(
                        Topic.CONTACTS, partition, null, new byte[] {7}, contactHeaders(), CONTACT_READERS));
            }
            String visit = visits + i;
            stranger.begins(Topic.CONTACTS, partition, visit, visit(visit), contactHeaders(), Set.of());
        }
        for (Stranger.Writing one : poisoned) {
            expect(one.get());
        }
    }

    private void expect(Bad bad) {
        stage.observer().expectInQuarantine(bad);
    }

    /** A good one; returns its outside id. */
    private String contact(int partition) throws Exception {
        String id = "visit-" + UUID.randomUUID();
        stranger.writes(Topic.CONTACTS, partition, id, visit(id), contactHeaders(), Set.of());
        return id;
    }

    private byte[] visit(String id) {
        return """
                {"contactId":"%s","kind":"visit","unit":"%s","occurredAt":"%s"}""".formatted(id, stage.shop().unit(), Instant.now()).getBytes(StandardCharsets.UTF_8);
    }

    private void awaitRecorded(String contact) {
        await().atMost(SOON)
                .until(() -> Kept.text(
                                stage.rig(),
                                "feedback",
                                "select contact_id from contact where outside_id = ? and event_id is not null",
                                contact)
                        != null);
    }

    private static List<Header> contactHeaders() {
        return headers(
                "io.makegood.contacts.contact.v1", "/till", UUID.randomUUID().toString(), null);
    }

    private static List<Header> headers(String type, String source, String id, String subject) {
        List<Header> headers = new ArrayList<>(List.of(
                header(EventHeaders.SPEC_VERSION, "1.0"),
                header(EventHeaders.TYPE, type),
                header(EventHeaders.SOURCE, source),
                header(EventHeaders.ID, id),
                header(EventHeaders.TIME, Instant.now().toString()),
                header(EventHeaders.CONTENT_TYPE, "application/json")));
        if (subject != null) {
            headers.add(header(EventHeaders.SUBJECT, subject));
            headers.add(header(EventHeaders.CORRELATION_ID, id));
            headers.add(header(EventHeaders.AGG_VERSION, "1"));
        }
        return headers;
    }
}
