package io.makegood.recovery.inbound;

import static io.makegood.recovery.Acting.appointDutyOwner;
import static io.makegood.recovery.Acting.awaitCaseOf;
import static io.makegood.recovery.Acting.caseAs;
import static io.makegood.recovery.Acting.casesOf;
import static io.makegood.recovery.Acting.eventually;
import static io.makegood.recovery.RecoveryFixtures.aHappyFeedback;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anAnswer;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.makegood.recovery.RecoveryFixtures.anOldUnhappyFeedback;
import static io.makegood.recovery.RecoveryFixtures.anUnhappyFeedback;
import static io.makegood.recovery.RecoveryFixtures.event;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.events.EventEnvelope;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.recovery.ComplaintJoined;
import io.makegood.events.recovery.ComplaintOpened;
import io.makegood.events.recovery.Priority;
import io.makegood.events.recovery.Severity;
import io.makegood.recovery.ToldEvents;
import io.makegood.recovery.ToldEvents.Told;
import io.makegood.recovery.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From unhappy feedback to a case, on a real broker and a real database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackEventsTest {

    @Inject
    Wire wire;

    @Inject
    ToldEvents told;

    @Test
    void unhappy_feedback_becomes_a_case_in_the_name_of_the_duty_owner_and_is_told() {
        // Given
        String unit = aUnit();
        appointDutyOwner(unit, "e-anna");
        FeedbackReceived feedback = anUnhappyFeedback(unit + ".team-a", anId());
        EventEnvelope event = event(feedback);

        // When
        wire.send(event);

        // Then
        String caseId = awaitCaseOf(unit);
        eventually(() -> assertEquals(List.of(EventType.COMPLAINT_OPENED), told.typesAbout(caseId)));
        Told opened = told.about(caseId).get(0);
        assertEquals(caseId, opened.key());
        assertEquals(event.correlationId(), opened.correlationId());
        assertEquals(event.id(), opened.causationId());
        assertEquals(1, opened.aggVersion());
        ComplaintOpened data = opened.data(ComplaintOpened.class);
        assertEquals(
                new ComplaintOpened(
                        caseId,
                        Severity.HIGH,
                        Priority.HIGH,
                        "delivery",
                        unit + ".team-a",
                        "e-anna",
                        data.openedAt(),
                        data.openedAt().plus(Duration.ofHours(4)),
                        data.openedAt().plus(Duration.ofDays(3)),
                        "opening-1",
                        feedback.feedbackId(),
                        feedback.customerId()),
                data);
    }

    @Test
    void the_case_shows_what_led_to_it() {
        // Given
        String unit = aUnit();
        FeedbackReceived feedback = anUnhappyFeedback(unit, null);

        // When
        wire.send(event(feedback));

        // Then
        JsonPath shown = caseAs("mia", awaitCaseOf(unit));
        assertEquals("OPEN", shown.getString("status"));
        assertEquals("duty-desk", shown.getString("ownerId"));
        assertEquals(feedback.feedbackId(), shown.getString("complaints[0].feedbackId"));
        assertEquals(2, shown.getInt("complaints[0].rating.value"));
        assertEquals(2, shown.getInt("before.value"));
        assertEquals(List.of("complaint-opened"), shown.getList("timeline.what"));
    }

    @Test
    void the_same_event_twice_is_one_case() {
        // Given
        String unit = aUnit();
        EventEnvelope event = event(anUnhappyFeedback(unit, null));

        // When
        wire.send(event, event);
        wire.send(event);
        awaitEverythingBefore();

        // Then
        assertEquals(1, casesOf(unit).size());
    }

    @Test
    void the_same_feedback_in_another_event_is_one_case_for_ever() {
        // Given
        String unit = aUnit();
        FeedbackReceived feedback = anUnhappyFeedback(unit, null);

        // When
        wire.send(event(feedback));
        wire.send(event(feedback));
        awaitEverythingBefore();

        // Then
        assertEquals(1, casesOf(unit).size());
    }

    @Test
    void an_unknown_type_is_passed_over() {
        // Given
        String unit = aUnit();
        ProducerRecord<byte[], byte[]> unknown = Wire.record(event(anUnhappyFeedback(unit, null)));
        unknown.headers().remove(EventHeaders.TYPE);
        unknown.headers()
                .add(EventHeaders.TYPE, "io.makegood.feedback.something-new.v1".getBytes(StandardCharsets.UTF_8));

        // When
        wire.sendRecords(List.of(unknown));
        awaitEverythingBefore();

        // Then
        assertEquals(List.of(), casesOf(unit));
    }

    @Test
    void what_is_content_or_old_or_about_a_fix_opens_nothing() {
        // Given
        String unit = aUnit();

        // When
        wire.send(event(aHappyFeedback(unit)), event(anOldUnhappyFeedback(unit)), event(anAnswer(unit, anId(), 0)));
        awaitEverythingBefore();

        // Then
        assertEquals(List.of(), casesOf(unit));
    }

    @Test
    void the_next_complaint_of_a_customer_joins_her_case() {
        // Given
        String unit = aUnit();
        String customer = anId();
        EventEnvelope first = event(anUnhappyFeedback(unit, customer));
        EventEnvelope second = event(anUnhappyFeedback(unit, customer));
        wire.send(first);
        String caseId = awaitCaseOf(unit);

        // When
        wire.send(second);

        // Then
        eventually(() ->
                assertEquals(List.of(EventType.COMPLAINT_OPENED, EventType.COMPLAINT_JOINED), told.typesAbout(caseId)));
        Told joined = told.about(caseId).get(1);
        assertEquals(second.correlationId(), joined.correlationId());
        assertEquals(second.id(), joined.causationId());
        assertEquals(2, joined.aggVersion());
        ComplaintJoined data = joined.data(ComplaintJoined.class);
        assertEquals(new ComplaintJoined(caseId, unit, customer, second.subject(), data.joinedAt(), "opening-1"), data);
        assertEquals(2, caseAs("mia", caseId).getInt("complaints.size()"));
    }

    @Test
    void anonymous_complaints_are_a_case_each() {
        // Given
        String unit = aUnit();

        // When
        wire.send(event(anUnhappyFeedback(unit, null)), event(anUnhappyFeedback(unit, null)));

        // Then
        eventually(() -> assertEquals(2, casesOf(unit).size()));
    }

    /** One complaint through each partition: what was sent before has been read when they are here. */
    private void awaitEverythingBefore() {
        String unit = aUnit();
        wire.sendRecords(IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> Wire.record(event(anUnhappyFeedback(unit, null)), partition))
                .toList());
        eventually(() -> assertEquals(Topic.PARTITIONS, casesOf(unit).size()));
    }
}
