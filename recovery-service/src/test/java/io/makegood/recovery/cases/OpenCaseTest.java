package io.makegood.recovery.cases;

import static io.makegood.recovery.cases.CaseFixtures.CUSTOMER;
import static io.makegood.recovery.cases.CaseFixtures.OPENED;
import static io.makegood.recovery.cases.CaseFixtures.anUnhappyFeedback;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.makegood.kit.time.Ids;
import io.makegood.recovery.triage.Severity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenCaseTest {

    private final InMemory.Cases cases = new InMemory.Cases();
    private final InMemory.FeedbackComplaints complaints = new InMemory.FeedbackComplaints();
    private final InMemory.Entries entries = new InMemory.Entries();
    private final InMemory.Facts facts = new InMemory.Facts();
    private final Watch watch = new Watch(Clock.fixed(OPENED, ZoneOffset.UTC));
    private final OpenCase openCase = new OpenCase(
            cases,
            complaints,
            new Intake(
                    cases, InMemory.roster(), new CaseChronicle(entries, facts), InMemory.config(), new Ids(), watch),
            watch);

    @Test
    void a_complaint_opens_a_case_on_its_thread_with_an_owner() {
        // When
        OpenedCase opened =
                complain("f-1", CUSTOMER, 2, new Cause("thread-1", "event-f")).orElseThrow();

        // Then
        RecoveryCase open = cases.only();
        assertEquals(new OpenedCase(open.id(), false), opened);
        assertEquals("e-duty", open.ownerId());
        assertEquals("thread-1", open.correlationId());
        assertEquals("event-1", open.lastEventId());
        assertInstanceOf(CaseFact.Opened.class, facts.all.get(0));
        assertEquals(List.of(new Cause("thread-1", "event-f")), facts.causes);
    }

    @Test
    void the_same_feedback_again_does_nothing() {
        // Given
        complain("f-1", CUSTOMER, 2, new Cause("thread-1", "event-f"));

        // When
        Optional<OpenedCase> again = complain("f-1", CUSTOMER, 2, new Cause("thread-1", "event-g"));

        // Then
        assertEquals(Optional.empty(), again);
        assertEquals(1, facts.all.size());
    }

    @Test
    void the_next_complaint_joins_on_a_thread_of_its_own() {
        // Given
        complain("f-1", CUSTOMER, 5, new Cause("thread-1", "event-f"));

        // When
        OpenedCase joined =
                complain("f-2", CUSTOMER, 0, new Cause("thread-2", "event-g")).orElseThrow();

        // Then
        assertEquals(new OpenedCase(cases.only().id(), true), joined);
        assertEquals(Severity.CRITICAL, cases.only().severity());
        assertEquals("thread-1", cases.only().correlationId());
        assertEquals(new Cause("thread-2", "event-g"), facts.causes.get(1));
    }

    @Test
    void anonymous_complaints_do_not_join() {
        // When
        complain("f-1", null, 5, new Cause("thread-1", "event-f"));
        complain("f-2", null, 5, new Cause("thread-2", "event-g"));

        // Then
        assertEquals(2, cases.all.size());
    }

    @Test
    void after_a_case_is_over_the_next_complaint_opens_another() {
        // Given
        complain("f-1", CUSTOMER, 5, new Cause("thread-1", "event-f"));
        RecoveryCase first = cases.only();
        first.takeOver("e-anna", OPENED);
        first.fix("e-anna", CaseFixtures.CONFIRMATION, OPENED);
        first.close(CloseReason.TIMEOUT, OPENED);

        // When
        complain("f-2", CUSTOMER, 5, new Cause("thread-2", "event-g"));

        // Then
        assertEquals(2, cases.all.size());
    }

    @Test
    void what_comes_together_is_dealt_with_in_its_order() {
        // Given
        complain("f-1", CUSTOMER, 5, new Cause("thread-1", "event-1"));

        // When
        Map<String, OpenedCase> went = openCase.forFeedback(List.of(
                anUnhappyFeedback("f-2", "other", 5, new Cause("thread-2", "event-2")),
                anUnhappyFeedback("f-3", CUSTOMER, 0, new Cause("thread-3", "event-3")),
                anUnhappyFeedback("f-4", "other", 6, new Cause("thread-4", "event-4")),
                anUnhappyFeedback("f-2", "other", 5, new Cause("thread-2", "event-5")),
                anUnhappyFeedback("f-1", CUSTOMER, 5, new Cause("thread-1", "event-6"))));

        // Then
        assertEquals(List.of("f-2", "f-3", "f-4"), List.copyOf(went.keySet()));
        assertEquals(
                List.of(false, true, true),
                went.values().stream().map(OpenedCase::joined).toList());
        assertEquals(went.get("f-2").caseId(), went.get("f-4").caseId());
        assertEquals(2, cases.all.size());
        assertEquals(
                List.of("event-1", "event-2", "event-3", "event-4"),
                facts.causes.stream().map(Cause::eventId).toList());
        assertEquals("event-4", cases.all.get(went.get("f-4").caseId()).lastEventId());
        assertEquals(4, entries.all.size());
    }

    private Optional<OpenedCase> complain(String feedback, String customer, int nps, Cause cause) {
        return Optional.ofNullable(openCase.forFeedback(List.of(anUnhappyFeedback(feedback, customer, nps, cause)))
                .get(feedback));
    }
}
