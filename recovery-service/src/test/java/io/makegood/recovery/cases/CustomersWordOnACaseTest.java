package io.makegood.recovery.cases;

import static io.makegood.recovery.cases.CaseFixtures.CONFIRMATION;
import static io.makegood.recovery.cases.CaseFixtures.CUSTOMER;
import static io.makegood.recovery.cases.CaseFixtures.DEADLINES;
import static io.makegood.recovery.cases.CaseFixtures.FEEDBACK;
import static io.makegood.recovery.cases.CaseFixtures.OPENED;
import static io.makegood.recovery.cases.CaseFixtures.aCase;
import static io.makegood.recovery.cases.CaseFixtures.aCaseClosedUnconfirmed;
import static io.makegood.recovery.cases.CaseFixtures.aCaseInProgress;
import static io.makegood.recovery.cases.CaseFixtures.aFixedCase;
import static io.makegood.recovery.cases.CaseFixtures.aRecoveredCase;
import static io.makegood.recovery.cases.CaseFixtures.after;
import static io.makegood.recovery.cases.CaseFixtures.answer;
import static io.makegood.recovery.triage.Scores.nps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.recovery.triage.Deadlines;
import io.makegood.recovery.triage.Priority;
import io.makegood.recovery.triage.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomersWordOnACaseTest {

    private static final GrantedRemedy REFUND =
            new GrantedRemedy("refund", new Money(new BigDecimal("24.90"), Currency.getInstance("EUR")));

    @Test
    void a_good_word_makes_it_recovered_and_tells_what_it_took() {
        // Given
        RecoveryCase fixed = aCaseInProgress();
        fixed.contacted(after(2));
        fixed.fix("e-anna", CONFIRMATION, after(24));
        CheckAnswer word = answer(9);

        // When
        CaseFact.Recovered fact = fixed.recover(word, List.of(REFUND));

        // Then
        assertEquals(
                new CaseFact.Recovered(
                        fixed.id(),
                        "north.store-17",
                        "e-anna",
                        List.of(REFUND),
                        OPENED,
                        after(30),
                        Duration.ofHours(2),
                        Duration.ofHours(24),
                        Duration.ofHours(30),
                        nps(2),
                        nps(9),
                        word.feedbackId(),
                        FEEDBACK,
                        CUSTOMER),
                fact);
        assertEquals(CaseStatus.RECOVERED, fixed.status());
    }

    @Test
    void it_was_recovered_by_who_made_the_fix_not_by_who_owns_it_now() {
        // Given
        RecoveryCase fixed = aFixedCase();
        fixed.takeOver("e-ben", after(25));

        // When
        CaseFact.Recovered fact = fixed.recover(answer(10), List.of());

        // Then
        assertEquals("e-anna", fact.recoveredBy());
    }

    @Test
    void a_good_word_still_counts_after_it_was_closed_without_one() {
        // Given
        RecoveryCase closed = aCaseClosedUnconfirmed();

        // When
        closed.recover(answer(8), List.of());

        // Then
        assertEquals(CaseStatus.RECOVERED, closed.status());
    }

    @Test
    void her_word_cannot_be_older_than_the_fix_that_it_is_about() {
        // Given
        RecoveryCase fixed = aCaseInProgress();
        fixed.fix("e-anna", CONFIRMATION, after(31));

        // When
        CaseFact.Recovered fact = fixed.recover(answer(9), List.of());

        // Then
        assertEquals(after(31), fact.at());
    }

    @Test
    void without_any_fix_there_is_nothing_to_confirm() {
        RecoveryCase inProgress = aCaseInProgress();
        assertFalse(inProgress.canBeConfirmed());
        assertFalse(aCase().canBeConfirmed());
        assertThrows(TransitionNotAllowed.class, () -> inProgress.recover(answer(9), List.of()));
    }

    @Test
    void a_good_word_about_an_older_fix_does_not_answer_a_complaint_that_came_after_it() {
        // Given
        RecoveryCase joined = aFixedCase();

        // When
        joined.join("feedback-2", Severity.HIGH, "opening-1", DEADLINES, after(25));

        // Then
        assertFalse(joined.canBeConfirmed());
        assertThrows(TransitionNotAllowed.class, () -> joined.recover(answer(9), List.of()));
    }

    @Test
    void the_fix_that_follows_answers_all_of_her_complaints() {
        // Given
        RecoveryCase joined = aFixedCase();
        joined.join("feedback-2", Severity.HIGH, "opening-1", DEADLINES, after(25));

        // When
        joined.fix("e-anna", CONFIRMATION, after(26));

        // Then
        assertTrue(joined.canBeConfirmed());
    }

    @Test
    void once_recovered_it_stays_recovered() {
        RecoveryCase recovered = aRecoveredCase();
        assertFalse(recovered.canBeConfirmed());
        assertFalse(recovered.canBeReopened());
        assertThrows(TransitionNotAllowed.class, () -> recovered.reopen(answer(0), DEADLINES, true, after(40)));
    }

    @Test
    void a_bad_word_reopens_it_with_priority_and_a_new_clock() {
        // Given
        RecoveryCase fixed = aFixedCase();
        CheckAnswer word = answer(3);

        // When
        CaseFact.Reopened fact = fixed.reopen(word, DEADLINES, true, after(30));

        // Then
        assertEquals(
                new CaseFact.Reopened(
                        fixed.id(),
                        "north.store-17",
                        Priority.URGENT,
                        "e-anna",
                        after(30),
                        after(30 + 72),
                        nps(3),
                        word.feedbackId()),
                fact);
        assertEquals(CaseStatus.IN_PROGRESS, fixed.status());
        assertEquals(1, fixed.reopenings());
        assertNull(fixed.confirmationDueAt());
    }

    @Test
    void a_bad_word_reopens_it_after_it_was_closed_too() {
        // Given
        RecoveryCase closed = aCaseClosedUnconfirmed();

        // When
        closed.reopen(answer(1), DEADLINES, true, after(500));

        // Then
        assertEquals(CaseStatus.IN_PROGRESS, closed.status());
        assertNull(closed.closedAt());
        assertNull(closed.closeReason());
    }

    @Test
    void a_reopened_case_leaves_the_next_complaint_to_the_one_that_is_under_way() {
        // Given
        RecoveryCase closed = aCaseClosedUnconfirmed();

        // When
        closed.reopen(answer(1), DEADLINES, false, after(500));

        // Then
        assertFalse(closed.joinable());
    }

    @Test
    void fixed_again_she_is_asked_again() {
        // Given
        RecoveryCase reopened = aFixedCase();
        reopened.reopen(answer(3), DEADLINES, true, after(30));

        // When
        CaseFact fact = reopened.fix("e-ben", CONFIRMATION, after(40));

        // Then
        assertEquals(new CaseFact.CheckRequested(reopened.id(), CUSTOMER, "north.store-17", after(40), 2), fact);
    }

    @Test
    void a_good_word_about_the_first_fix_counts_while_somebody_is_at_it_again() {
        // Given
        RecoveryCase reopened = aFixedCase();
        reopened.reopen(answer(3), DEADLINES, true, after(30));

        // When
        boolean confirmable = reopened.canBeConfirmed();

        // Then
        assertTrue(confirmable);
    }

    @Test
    void the_next_complaint_makes_it_worse_and_more_urgent() {
        // Given
        RecoveryCase inProgress = aCaseInProgress();

        // When
        CaseFact.Joined fact = inProgress.join("feedback-2", Severity.CRITICAL, "opening-1", DEADLINES, after(5));

        // Then
        assertEquals(
                new CaseFact.Joined(inProgress.id(), "north.store-17", CUSTOMER, "feedback-2", after(5), "opening-1"),
                fact);
        assertEquals(Severity.CRITICAL, inProgress.severity());
        assertEquals(Priority.URGENT, inProgress.priority());
        assertEquals(2, inProgress.complaints());
    }

    @Test
    void a_milder_complaint_does_not_make_it_milder() {
        // Given
        RecoveryCase inProgress = aCaseInProgress();

        // When
        inProgress.join("feedback-2", Severity.LOW, "opening-1", DEADLINES, after(5));

        // Then
        assertEquals(Severity.HIGH, inProgress.severity());
    }

    @Test
    void a_worse_complaint_has_less_time_and_a_milder_one_not_more() {
        // Given
        RecoveryCase open = CaseFixtures.aCase();

        // When
        open.join("feedback-2", Severity.CRITICAL, "opening-1", within(1, 24), after(2));
        open.join("feedback-3", Severity.LOW, "opening-1", within(48, 240), after(2));

        // Then
        assertEquals(after(3), open.firstContactDueAt());
        assertEquals(after(26), open.fixDueAt());
    }

    private static Deadlines within(int hoursToContact, int hoursToFix) {
        return new Deadlines(Duration.ofHours(hoursToContact), Duration.ofHours(hoursToFix));
    }

    @Test
    void the_next_complaint_says_that_the_fix_was_none() {
        // Given
        RecoveryCase fixed = aFixedCase();

        // When
        fixed.join("feedback-2", Severity.HIGH, "opening-1", DEADLINES, after(26));

        // Then
        assertEquals(CaseStatus.IN_PROGRESS, fixed.status());
        assertEquals(after(26 + 72), fixed.fixDueAt());
        assertNull(fixed.confirmationDueAt());
    }
}
