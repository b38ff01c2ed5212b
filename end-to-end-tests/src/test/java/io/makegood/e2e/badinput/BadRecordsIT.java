package io.makegood.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** List K: bad records on the topic of contacts, each between two good ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadRecordsIT {

    static final Map<String, String> NO_DOOR = Map.of(
            "K38", "a contact happens once, nothing about it is opened or closed",
            "K39", "a contact happens once, nothing about it is opened or closed",
            "K42", "no attachments yet",
            "K48", "what the topic lost is an outage: see the faults",
            "K49", "what the topic lost is an outage: see the faults",
            "K50", "quotas are the broker's");

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<Sent> SENT = new ArrayList<>();

    private static Markers markers;

    /** A row, where it went, and the units of it and of the good one behind it. */
    record Sent(BadRecord row, Draft draft, String unit, String neighbour, Future<RecordMetadata> place) {
        @Override
        public String toString() {
            return row.toString();
        }
    }

    static List<Sent> sent() {
        if (SENT.isEmpty()) {
            Company.anIntegration("contacts", "*");
            markers = new Markers();
            try (Sender sender = new Sender(Map.of())) {
                rows().forEach(row -> SENT.add(sent(sender, row)));
            }
        }
        return SENT;
    }

    private static Stream<BadRecord> rows() {
        return Stream.concat(RecordValues.rows(), RecordHeaders.rows());
    }

    private static Sent sent(Sender sender, BadRecord row) {
        int partition = SENT.size() % Topic.PARTITIONS;
        String unit = Company.aUnit();
        String neighbour = Company.aUnit();
        Draft draft = row.made().of(unit, Markers.next());
        Future<RecordMetadata> place = sender.send(draft, Topic.CONTACTS, partition);
        sender.send(Draft.contact(neighbour, Markers.next()), Topic.CONTACTS, partition);
        return new Sent(row, draft, unit, neighbour, place);
    }

    @BeforeAll
    static void all_are_sent() {
        assertThat(sent()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sent")
    void a_bad_record_harms_only_itself(Sent sent) {
        // When
        RecordMetadata place = Sender.place(sent.place());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recorded(sent.neighbour())).isEqualTo(1));
        int ofTheBad = sent.row().end() == BadRecord.End.RECORDED ? 1 : 0;
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recorded(sent.unit())).isEqualTo(ofTheBad));

        // Then
        List<Held> held = Held.at("feedback", Topic.CONTACTS, place.partition(), place.offset());
        assertThat(held).hasSize(sent.row().isHeld() ? 1 : 0);
        held.forEach(one -> {
            assertThat(one.reason()).isEqualTo(sent.row().end().name());
            assertThat(one.value()).isEqualTo(sent.draft().value());
            assertThat(one.key()).isEqualTo(sent.draft().key());
        });
    }

    private static int recorded(String unit) {
        return Topics.about(EventType.CONTACT_RECORDED, "unit", unit).size();
    }

    @AfterAll
    static void nothing_of_it_stands_in_a_log() {
        assertThat(markers.inLogs()).isEmpty();
        assertThat(markers.brokenLines()).isEmpty();
        assertThat(markers.traces()).isEmpty();
        coverage().print((int) rows().count());
    }

    @Test
    void every_entry_of_the_list_is_tried_or_says_why_not() {
        assertThat(coverage().contradictions()).isEmpty();
        assertThat(coverage().forgotten()).isEmpty();
    }

    private static Coverage coverage() {
        Stream<String> here = rows().map(BadRecord::entry);
        return Coverage.of(
                "K", Stream.concat(here, BadStreamsIT.ENTRIES.stream()).toList(), NO_DOOR);
    }
}
