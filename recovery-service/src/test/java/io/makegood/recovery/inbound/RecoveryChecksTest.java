package io.makegood.recovery.inbound;

import static io.makegood.recovery.Acting.aCaseInProgress;
import static io.makegood.recovery.Acting.aFixedCase;
import static io.makegood.recovery.Acting.act;
import static io.makegood.recovery.Acting.anOpenCase;
import static io.makegood.recovery.Acting.awaitStatus;
import static io.makegood.recovery.Acting.caseAs;
import static io.makegood.recovery.Acting.casesOf;
import static io.makegood.recovery.Acting.eventually;
import static io.makegood.recovery.Acting.remedy;
import static io.makegood.recovery.Acting.statusOf;
import static io.makegood.recovery.RecoveryFixtures.aSlightlyUnhappyFeedback;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anAnswer;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.makegood.recovery.RecoveryFixtures.anUnhappyFeedback;
import static io.makegood.recovery.RecoveryFixtures.answer;
import static io.makegood.recovery.RecoveryFixtures.event;
import static io.makegood.recovery.RecoveryFixtures.nobodyToAsk;
import static io.makegood.recovery.RecoveryFixtures.nps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;

import io.agroal.api.AgroalDataSource;
import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.events.feedback.Assurance;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.InvitationSuppressed;
import io.makegood.events.recovery.CaseClosedUnconfirmed;
import io.makegood.events.recovery.CaseReopened;
import io.makegood.events.recovery.CheckedRating;
import io.makegood.events.recovery.Priority;
import io.makegood.events.recovery.RecoveryCheckRequested;
import io.makegood.events.recovery.ServiceRecovered;
import io.makegood.recovery.ToldEvents;
import io.makegood.recovery.ToldEvents.Told;
import io.makegood.recovery.Wire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a fix to the customer's word, on a real broker and a real database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecoveryChecksTest {

    @Inject
    Wire wire;

    @Inject
    ToldEvents told;

    @Inject
    AgroalDataSource database;

    @Inject
    FeedbackEvents feedbackEvents;

    @Test
    void a_fix_has_her_asked_and_a_good_word_makes_it_recovered() {
        // Given
        String unit = aUnit();
        String customer = anId();
        String caseId = aCaseInProgress(unit, customer);
        remedy("mia", caseId, anId(), Map.of("kind", "refund", "amount", 24.9, "currency", "EUR"));
        remedy("mia", caseId, anId(), Map.of("kind", "call-back"));
        remedy("mia", caseId, anId(), Map.of("kind", "voucher", "amount", 5.1, "currency", "EUR"));
        act("mia", caseId, "notes", Map.of("kind", "CONTACT", "text", "She was kind."));
        act("mia", caseId, "fix", Map.of()).then().statusCode(200);
        EventEnvelope word = event(anAnswer(unit, caseId, 9));

        // When
        wire.send(word);

        // Then
        awaitStatus(caseId, "RECOVERED");
        eventually(() -> assertEquals(
                List.of(EventType.COMPLAINT_OPENED, EventType.RECOVERY_CHECK_REQUESTED, EventType.SERVICE_RECOVERED),
                told.typesAbout(caseId)));
        List<Told> said = told.about(caseId);
        assertEquals(List.of(1L, 2L, 3L), said.stream().map(Told::aggVersion).toList());
        assertEquals(1, said.stream().map(Told::correlationId).distinct().count());
        assertEquals(said.get(0).id(), said.get(1).causationId());
        assertEquals(word.id(), said.get(2).causationId());
        RecoveryCheckRequested asked = said.get(1).data(RecoveryCheckRequested.class);
        assertEquals(1, asked.attempt());
        assertEquals(customer, asked.customerId());
        ServiceRecovered recovered = said.get(2).data(ServiceRecovered.class);
        assertEquals("e-mia", recovered.recoveredBy());
        assertEquals(
                List.of("refund", "call-back", "voucher"),
                recovered.remedies().stream().map(r -> r.kind()).toList());
        assertEquals(0, new BigDecimal("30").compareTo(recovered.cost().get(0).amount()));
        assertEquals(1, recovered.cost().size());
        assertEquals(new CheckedRating("NPS", BigDecimal.valueOf(9), 0, 10, true), recovered.ratingAfter());
        assertNull(recovered.ratingBefore());
        assertFalse(recovered.timeToFirstContact().isNegative());
        assertFalse(recovered.timeToRecovery().compareTo(recovered.timeToFix()) < 0);
        assertEquals(word.subject(), recovered.checkFeedbackId());
    }

    @Test
    void in_one_batch_her_word_comes_before_her_next_complaint_and_after_her_last() {
        // Given
        String unit = aUnit();
        String elsewhere = aUnit();
        String customer = anId();
        String first = aFixedCase(unit, customer);
        String reopened = aFixedCase(unit, anId());
        List<EventEnvelope> batch = List.of(
                event(anUnhappyFeedback(elsewhere, null)),
                event(anAnswer(unit, first, 9)),
                event(anUnhappyFeedback(unit, customer)),
                event(anAnswer(unit, reopened, 2)),
                event(anUnhappyFeedback(unit, customer)));

        // When
        QuarkusTransaction.requiringNew().run(() -> feedbackEvents.applyAll(batch));

        // Then
        assertEquals("RECOVERED", statusOf(first));
        assertEquals("IN_PROGRESS", statusOf(reopened));
        assertEquals(1, casesOf(elsewhere).size());
        String second = casesOf(unit).stream()
                .filter(id -> !List.of(first, reopened).contains(id))
                .reduce((one, other) -> fail("two new cases"))
                .orElseThrow();
        eventually(() ->
                assertEquals(List.of(EventType.COMPLAINT_OPENED, EventType.COMPLAINT_JOINED), told.typesAbout(second)));
    }

    @Test
    void a_mild_complaint_after_a_fix_gives_no_more_time_than_the_case_had() {
        // Given
        String unit = aUnit();
        String customer = anId();
        String grave = aFixedCase(unit, customer);

        // When
        wire.send(event(aSlightlyUnhappyFeedback(unit, customer)));

        // Then
        awaitStatus(grave, "IN_PROGRESS");
        Instant due = Instant.parse(caseAs("mia", grave).getString("fixDueAt"));
        assertFalse(due.isAfter(Instant.now().plus(Duration.ofDays(3))), due.toString());
    }

    @Test
    void in_one_batch_each_complaint_keeps_its_trace_and_counts_once() {
        // Given
        String unit = aUnit();
        String customer = anId();
        String fixed = aFixedCase(unit, customer);
        FeedbackReceived joining = anUnhappyFeedback(unit, customer);
        FeedbackReceived opening = anUnhappyFeedback(unit, null);
        List<EventEnvelope> batch = List.of(
                traced(joining, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                traced(opening, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                event(anAnswer(unit, fixed, 9)),
                event(opening),
                event(joining));

        // When
        QuarkusTransaction.requiringNew().run(() -> feedbackEvents.applyAll(batch));

        // Then
        assertEquals("IN_PROGRESS", statusOf(fixed));
        String opened = casesOf(unit).stream()
                .filter(id -> !id.equals(fixed))
                .findFirst()
                .orElseThrow();
        assertEquals(2, casesOf(unit).size());
        eventually(() -> assertEquals(
                List.of(EventType.COMPLAINT_OPENED, EventType.RECOVERY_CHECK_REQUESTED, EventType.COMPLAINT_JOINED),
                told.typesAbout(fixed)));
        assertEquals(
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                told.about(fixed).get(2).traceparent());
        eventually(() -> assertEquals(
                List.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                told.about(opened).stream().map(Told::traceparent).toList()));
    }

    private static EventEnvelope traced(FeedbackReceived feedback, String traceparent) {
        EventEnvelope plain = event(feedback);
        return new EventEnvelope(
                plain.id(),
                plain.type(),
                plain.source(),
                plain.subject(),
                plain.time(),
                plain.correlationId(),
                null,
                1,
                traceparent,
                feedback);
    }

    @Test
    void a_bad_word_reopens_it_with_priority() {
        // Given
        String unit = aUnit();
        String caseId = aFixedCase(unit, anId());

        // When
        wire.send(event(anAnswer(unit, caseId, 3)));

        // Then
        awaitStatus(caseId, "IN_PROGRESS");
        eventually(() -> assertEquals(3, told.about(caseId).size()));
        CaseReopened reopened = told.about(caseId).get(2).data(CaseReopened.class);
        assertEquals(Priority.URGENT, reopened.priority());
        assertEquals(new CheckedRating("NPS", BigDecimal.valueOf(3), 0, 10, true), reopened.ratingAfter());
        assertEquals(1, caseAs("mia", caseId).getInt("reopenings"));
    }

    @Test
    void the_same_answer_in_two_events_counts_once() {
        // Given
        String unit = aUnit();
        String caseId = aFixedCase(unit, anId());
        EventEnvelope word = event(anAnswer(unit, caseId, 2));
        wire.send(word, event(word.data()));
        awaitStatus(caseId, "IN_PROGRESS");
        act("mia", caseId, "fix", Map.of()).then().statusCode(200);

        // When
        wire.send(word, event(word.data()), event(anAnswer(unit, caseId, 10)));

        // Then
        awaitStatus(caseId, "RECOVERED");
        assertEquals(1, caseAs("mia", caseId).getInt("reopenings"));
    }

    @Test
    void what_did_not_come_from_an_invitation_confirms_nothing() {
        // Given
        String unit = aUnit();
        String caseId = aFixedCase(unit, anId());

        // When
        wire.send(
                event(answer(unit, caseId, Assurance.PUBLIC, nps(10))),
                event(answer(unit, caseId, Assurance.INTEGRATION, nps(10))),
                event(answer(unit, caseId, Assurance.INVITED, nps(null))));
        wire.send(event(anAnswer(unit, caseId, 4)));

        // Then
        awaitStatus(caseId, "IN_PROGRESS");
        eventually(() -> assertEquals(3, told.about(caseId).size()));
        assertEquals(EventType.CASE_REOPENED, told.typesAbout(caseId).get(2));
        assertEquals(3, told.about(caseId).size());
    }

    @Test
    void an_answer_to_an_unknown_case_harms_nobody() {
        // Given
        String unit = aUnit();
        String caseId = aFixedCase(unit, anId());

        // When
        wire.send(event(anAnswer(unit, anId(), 9)), event(anAnswer(unit, caseId, 9)));

        // Then
        awaitStatus(caseId, "RECOVERED");
    }

    @Test
    void an_answer_that_is_here_before_the_fix_counts_once_there_is_one() {
        // Given
        String unit = aUnit();
        String caseId = aCaseInProgress(unit, anId());
        wire.send(event(anAnswer(unit, caseId, 9)));
        eventually(() -> assertEquals("customer-answered", caseAs("mia", caseId).getString("timeline[-1].what")));

        // When
        act("mia", caseId, "fix", Map.of()).then().statusCode(200);

        // Then
        assertEquals("RECOVERED", statusOf(caseId));
        eventually(() -> assertEquals(3, told.about(caseId).size()));
        assertEquals(EventType.SERVICE_RECOVERED, told.typesAbout(caseId).get(2));
    }

    @Test
    void a_fix_without_an_answer_is_closed_in_the_end_and_a_late_good_word_still_counts() throws SQLException {
        // Given
        String unit = aUnit();
        String caseId = aFixedCase(unit, anId());
        waitedLongEnough(caseId);
        awaitStatus(caseId, "CLOSED_UNCONFIRMED");
        eventually(() -> assertEquals(3, told.about(caseId).size()));
        assertEquals(
                CaseClosedUnconfirmed.Reason.TIMEOUT,
                told.about(caseId).get(2).data(CaseClosedUnconfirmed.class).reason());

        // When
        wire.send(event(anAnswer(unit, caseId, 8)));

        // Then
        awaitStatus(caseId, "RECOVERED");
        eventually(() -> assertEquals(
                EventType.SERVICE_RECOVERED, told.typesAbout(caseId).get(3)));
    }

    @Test
    void whom_nobody_can_ask_ends_as_unconfirmed() {
        // Given
        String caseId = aFixedCase(aUnit(), anId());

        // When
        wire.send(event(nobodyToAsk(caseId)), event(nobodyToAsk(caseId)), event(nobodyToAsk(anId())));

        // Then
        awaitStatus(caseId, "CLOSED_UNCONFIRMED");
        eventually(() -> assertEquals(3, told.about(caseId).size()));
        assertEquals(
                CaseClosedUnconfirmed.Reason.EMPLOYEE,
                told.about(caseId).get(2).data(CaseClosedUnconfirmed.class).reason());
    }

    @Test
    void that_an_earlier_check_reached_nobody_closes_no_newer_fix() {
        // Given
        String unit = aUnit();
        String caseId = aFixedCase(unit, anId());
        wire.send(event(anAnswer(unit, caseId, 3)));
        awaitStatus(caseId, "IN_PROGRESS");
        act("mia", caseId, "fix", Map.of()).then().statusCode(200);
        InvitationSuppressed first = nobodyToAsk(caseId, 1);
        EventEnvelope late = event(first);
        EventEnvelope ofTheNewerFix = event(new InvitationSuppressed(
                first.invitationId(), first.purpose(), first.reason(), first.suppressedAt(), caseId, 2));

        // When
        wire.send(late, ofTheNewerFix);

        // Then
        awaitStatus(caseId, "CLOSED_UNCONFIRMED");
        eventually(() -> assertEquals(5, told.about(caseId).size()));
        assertEquals(ofTheNewerFix.id(), told.about(caseId).get(4).causationId());
    }

    @Test
    void a_late_bad_word_reopens_beside_the_case_that_is_under_way() throws SQLException {
        // Given
        String unit = aUnit();
        String customer = anId();
        String first = aFixedCase(unit, customer);
        waitedLongEnough(first);
        awaitStatus(first, "CLOSED_UNCONFIRMED");
        String second = anOpenCase(unit, customer);

        // When
        wire.send(event(anAnswer(unit, first, 0)));

        // Then
        awaitStatus(first, "IN_PROGRESS");
        assertEquals("OPEN", statusOf(second));
        assertEquals(second, anOpenCase(unit, customer));
    }

    /** As if the period had passed. */
    private void waitedLongEnough(String caseId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update recovery_case set confirmation_due_at = now() - interval '1 second' where id = ?")) {
            update.setString(1, caseId);
            assertEquals(1, update.executeUpdate());
        }
    }
}
