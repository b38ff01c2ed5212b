package io.makegood.recognition.inbound;

import static io.makegood.recognition.RecognitionFixtures.anEmployee;
import static io.makegood.recognition.RecognitionFixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.events.recognition.EmployeeRecognized;
import io.makegood.recognition.Books;
import io.makegood.recognition.inbound.Wire.Draft;
import io.makegood.recognition.outbound.ClosedSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From the other services' events to points and to our own, on a real broker and a real database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceEventsTest {

    private static final String MAGIC = "examples/feedback-received.v1.magic.json";
    private static final String RECOVERY_CHECK = "examples/feedback-received.v1.recovery-check.json";
    private static final String CLOSED = "examples/case-closed-unconfirmed.v1.json";
    private static final String REOPENED = "examples/case-reopened.v1.json";

    @Inject
    Wire wire;

    @Inject
    Books books;

    @Inject
    EvidenceEvents evidenceEvents;

    @Test
    void magic_that_an_integration_vouches_for_is_recognised_and_told() {
        // Given
        String employee = anEmployee();
        Draft feedback = magic(employee, "INTEGRATION");

        // When
        wire.send(feedback);

        // Then
        ConsumerRecord<String, String> told = awaitOne(feedback);
        var event = (EmployeeRecognized)
                EventJson.read(EventType.EMPLOYEE_RECOGNIZED, told.value().getBytes(StandardCharsets.UTF_8));
        assertThat(event.employeeId()).isEqualTo(employee);
        assertThat(event.behaviour()).isEqualTo("made-my-day");
        assertThat(event.unit()).isEqualTo("north.store-17");
        assertThat(event.evidence())
                .isEqualTo(new EmployeeRecognized.Evidence(EmployeeRecognized.Kind.FEEDBACK, feedback.subject()));
        assertThat(event.points()).isEqualTo(10);
        assertThat(event.nominatedBy()).isEqualTo("rule:magic-1");
        assertThat(told.key()).isEqualTo(event.recognitionId());
        assertThat(Wire.header(told, EventHeaders.CAUSATION_ID)).isEqualTo(feedback.eventId());
        assertThat(Wire.header(told, EventHeaders.AGG_VERSION)).isEqualTo("1");
        assertThat(ClosedSchema.violations(EventType.EMPLOYEE_RECOGNIZED, told.value()))
                .isEmpty();
        assertThat(books.entries(employee)).containsExactly(10);
    }

    @Test
    void a_batch_keeps_each_proof_once_and_the_first_word_on_it_stands() {
        // Given
        String employee = anEmployee();
        Draft feedback = magic(employee, "INVITED");
        Draft again = feedback.with(EventHeaders.ID, anId());
        Draft namesNobody = magic(null, "PUBLIC");
        Draft recovered = recovered(anEmployee());
        Draft check = event(EventType.FEEDBACK_RECEIVED, RECOVERY_CHECK, "feedbackId", anEmployee(), "INVITED");

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> evidenceEvents.applyAll(Stream.of(recovered, feedback, namesNobody, again, check)
                        .map(Draft::envelope)
                        .toList()));

        // Then
        assertThat(provenBy(feedback)).containsExactly(feedback.eventId());
        assertThat(provenBy(namesNobody)).containsExactly(namesNobody.eventId());
        assertThat(provenBy(recovered)).containsExactly(recovered.eventId());
        assertThat(provenBy(check)).isEmpty();
        assertThat(books.entries(employee)).containsExactly(10);
    }

    private List<String> provenBy(Draft draft) {
        return books.texts("select event_id from evidence where id = ?", draft.subject());
    }

    @Test
    void magic_from_an_invitation_is_recognised() {
        // Given
        String employee = anEmployee();

        // When
        wire.send(magic(employee, "INVITED"));

        // Then
        await().untilAsserted(() -> assertThat(books.recognitions(employee)).containsExactly("AWARDED"));
        assertThat(books.entries(employee)).containsExactly(10);
    }

    @Test
    void magic_through_a_public_key_waits_and_pays_nothing() {
        // Given
        String employee = anEmployee();
        Draft feedback = magic(employee, "PUBLIC");

        // When
        wire.send(feedback);

        // Then
        await().untilAsserted(() -> assertThat(books.recognitions(employee)).containsExactly("PENDING"));
        assertThat(books.entries(employee)).isEmpty();
        assertThat(wire.published(feedback.thread())).isEmpty();
    }

    @Test
    void magic_that_is_older_than_14_days_on_arrival_earns_nothing() {
        // Given
        String employee = anEmployee();
        Draft old = Wire.event(
                EventType.FEEDBACK_RECEIVED,
                MAGIC,
                "feedbackId",
                data -> data.put("employeeId", employee).put("occurredAt", "2026-10-24T17:58:00Z"));

        // When
        wire.send(old);

        // Then
        assertNothingFrom(employee, old);
    }

    @Test
    void an_answer_to_a_recovery_check_earns_nothing_by_itself() {
        // Given
        String employee = anEmployee();
        Draft check = event(EventType.FEEDBACK_RECEIVED, RECOVERY_CHECK, "feedbackId", employee, "INVITED");

        // When
        wire.send(check);

        // Then
        assertNothingFrom(employee, check);
    }

    @Test
    void who_won_a_customer_back_is_recognised_with_the_case_as_evidence_on_the_same_thread() {
        // Given
        String employee = anEmployee();
        Draft recovered = recovered(employee);

        // When
        wire.send(recovered);

        // Then
        ConsumerRecord<String, String> told = awaitOne(recovered);
        var event = (EmployeeRecognized)
                EventJson.read(EventType.EMPLOYEE_RECOGNIZED, told.value().getBytes(StandardCharsets.UTF_8));
        assertThat(event.evidence())
                .isEqualTo(new EmployeeRecognized.Evidence(EmployeeRecognized.Kind.CASE, recovered.subject()));
        assertThat(event.behaviour()).isEqualTo("misery-to-magic");
        assertThat(event.points()).isEqualTo(20);
        assertThat(event.nominatedBy()).isEqualTo("rule:recovered-1");
        assertThat(books.entries(employee)).containsExactly(20);
    }

    @Test
    void a_case_that_was_closed_unconfirmed_or_reopened_earns_nothing() {
        // Given
        String employee = anEmployee();
        Draft closed =
                Wire.event(EventType.CASE_CLOSED_UNCONFIRMED, CLOSED, "caseId", data -> data.put("ownerId", employee));
        Draft reopened = Wire.event(EventType.CASE_REOPENED, REOPENED, "caseId", data -> data.put("ownerId", employee));

        // When
        wire.send(closed, reopened);

        // Then
        assertNothingFrom(employee, closed);
        assertNothingFrom(employee, reopened);
    }

    @Test
    void the_same_event_twice_pays_once() {
        // Given
        String employee = anEmployee();
        Draft feedback = magic(employee, "INVITED");

        // When
        wire.send(feedback, feedback);

        // Then
        awaitAllBefore(feedback);
        assertThat(books.entries(employee)).containsExactly(10);
        await().untilAsserted(
                        () -> assertThat(wire.published(feedback.thread())).hasSize(1));
    }

    @Test
    void the_same_evidence_under_another_event_id_pays_once_for_ever() {
        // Given
        String employee = anEmployee();
        Draft feedback = magic(employee, "INVITED");

        // When
        wire.send(feedback, feedback.with(EventHeaders.ID, anId()));

        // Then
        awaitAllBefore(feedback);
        assertThat(books.entries(employee)).containsExactly(10);
        await().untilAsserted(
                        () -> assertThat(wire.published(feedback.thread())).hasSize(1));
    }

    @Test
    void an_unknown_type_is_passed_over() {
        // Given
        String employee = anEmployee();
        Draft unknown = magic(employee, "INVITED").with(EventHeaders.TYPE, "io.makegood.feedback.mood-changed.v1");

        // When
        wire.send(unknown);

        // Then
        assertNothingFrom(employee, unknown);
        assertThat(books.quarantined(unknown.subject())).isZero();
    }

    @Test
    void a_broken_event_goes_to_quarantine_and_the_next_one_is_recognised() {
        // Given
        String employee = anEmployee();
        Draft broken = magic(anEmployee(), "INVITED").withValue("{\"feedbackId\":");

        // When
        wire.send(broken, magic(employee, "INVITED"));

        // Then
        await().untilAsserted(() -> assertThat(books.entries(employee)).containsExactly(10));
        assertThat(books.quarantined(broken.subject())).isEqualTo(1);
    }

    private static Draft magic(String employee, String assurance) {
        return event(EventType.FEEDBACK_RECEIVED, MAGIC, "feedbackId", employee, assurance);
    }

    private static Draft event(EventType type, String example, String id, String employee, String assurance) {
        return Wire.event(
                type, example, id, data -> data.put("employeeId", employee).put("assurance", assurance));
    }

    private static Draft recovered(String employee) {
        return Wire.event(
                EventType.SERVICE_RECOVERED,
                EventType.SERVICE_RECOVERED.example(),
                "caseId",
                data -> data.put("recoveredBy", employee));
    }

    /** Sends an event that takes effect, in the partition of another one: when it has, so has whatever came before. */
    private void awaitAllBefore(Draft other) {
        String employee = anEmployee();
        Draft marker = other.topic().endsWith("recovery") ? recovered(employee) : magic(employee, "INVITED");
        wire.send(marker.inThePartitionOf(other));
        await().untilAsserted(() -> assertThat(books.recognitions(employee)).containsExactly("AWARDED"));
    }

    private void assertNothingFrom(String employee, Draft cause) {
        awaitAllBefore(cause);
        assertThat(books.recognitions(employee)).isEmpty();
        assertThat(books.entries(employee)).isEmpty();
    }

    private ConsumerRecord<String, String> awaitOne(Draft cause) {
        await().untilAsserted(() -> assertThat(wire.published(cause.thread())).hasSize(1));
        List<ConsumerRecord<String, String>> told = wire.published(cause.thread());
        return told.get(0);
    }
}
