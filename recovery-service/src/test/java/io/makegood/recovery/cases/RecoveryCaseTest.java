package io.makegood.recovery.cases;

import static io.makegood.recovery.cases.CaseFixtures.CONFIRMATION;
import static io.makegood.recovery.cases.CaseFixtures.CUSTOMER;
import static io.makegood.recovery.cases.CaseFixtures.FEEDBACK;
import static io.makegood.recovery.cases.CaseFixtures.OPENED;
import static io.makegood.recovery.cases.CaseFixtures.aCase;
import static io.makegood.recovery.cases.CaseFixtures.aCaseInProgress;
import static io.makegood.recovery.cases.CaseFixtures.aCaseThatIs;
import static io.makegood.recovery.cases.CaseFixtures.aFixedCase;
import static io.makegood.recovery.cases.CaseFixtures.after;
import static io.makegood.recovery.cases.CaseFixtures.anAnonymousCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.recovery.triage.Priority;
import io.makegood.recovery.triage.Severity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecoveryCaseTest {

    @Test
    void it_has_an_owner_and_two_clocks_from_its_first_minute() {
        // When
        RecoveryCase opened = aCase();

        // Then
        assertEquals(
                new CaseFact.Opened(
                        opened.id(),
                        Severity.HIGH,
                        Priority.HIGH,
                        "delivery",
                        "north.store-17",
                        "e-duty",
                        OPENED,
                        after(4),
                        after(72),
                        "opening-1",
                        FEEDBACK,
                        CUSTOMER),
                opened.opened());
        assertEquals(CaseStatus.OPEN, opened.status());
        assertEquals(after(4), opened.nextDueAt());
    }

    @Test
    void picking_it_up_from_the_duty_owner_who_has_not_begun_is_no_hand_off() {
        // Given
        RecoveryCase opened = aCase();

        // When
        opened.takeOver("e-anna", after(1));

        // Then
        assertEquals("e-anna", opened.ownerId());
        assertEquals(CaseStatus.IN_PROGRESS, opened.status());
        assertEquals(0, opened.handOffs());
    }

    @Test
    void taking_it_from_a_colleague_at_work_is_a_hand_off() {
        // Given
        RecoveryCase inProgress = aCaseInProgress();
        boolean handOff = inProgress.handOffTo("e-ben");

        // When
        inProgress.takeOver("e-ben", after(2));

        // Then
        assertTrue(handOff);
        assertEquals("e-ben", inProgress.ownerId());
        assertEquals(1, inProgress.handOffs());
    }

    @Test
    void taking_over_what_is_hers_already_changes_nothing() {
        // Given
        RecoveryCase inProgress = aCaseInProgress();

        // When
        inProgress.takeOver("e-anna", after(2));

        // Then
        assertEquals(0, inProgress.handOffs());
        assertFalse(inProgress.handOffTo("e-anna"));
    }

    @Test
    void the_first_contact_stops_the_first_clock_and_begins_the_work() {
        // Given
        RecoveryCase opened = aCase();

        // When
        opened.contacted(after(2));

        // Then
        assertEquals(after(2), opened.firstContactAt());
        assertEquals(after(72), opened.nextDueAt());
        assertEquals(CaseStatus.IN_PROGRESS, opened.status());
    }

    @Test
    void a_second_contact_does_not_move_the_first() {
        // Given
        RecoveryCase opened = aCase();
        opened.contacted(after(2));

        // When
        opened.apologised(after(3));

        // Then
        assertEquals(after(2), opened.firstContactAt());
        assertEquals(after(3), opened.apologisedAt());
    }

    @Test
    void an_apology_is_a_contact() {
        // Given
        RecoveryCase opened = aCase();

        // When
        opened.apologised(after(3));

        // Then
        assertEquals(after(3), opened.firstContactAt());
    }

    @Test
    void a_note_for_colleagues_stops_no_clock() {
        // Given
        RecoveryCase opened = aCase();

        // When
        opened.noted(after(1));

        // Then
        assertNull(opened.firstContactAt());
        assertEquals(CaseStatus.OPEN, opened.status());
    }

    @Test
    void a_fix_has_the_customer_asked_and_stops_the_clocks() {
        // Given
        RecoveryCase inProgress = aCaseInProgress();

        // When
        CaseFact fact = inProgress.fix("e-anna", CONFIRMATION, after(24));

        // Then
        assertEquals(new CaseFact.CheckRequested(inProgress.id(), CUSTOMER, "north.store-17", after(24), 1), fact);
        assertEquals(CaseStatus.FIXED, inProgress.status());
        assertEquals(after(24).plus(CONFIRMATION), inProgress.confirmationDueAt());
        assertNull(inProgress.nextDueAt());
    }

    @Test
    void a_fix_for_nobody_we_know_ends_the_case_unconfirmed() {
        // Given
        RecoveryCase anonymous = anAnonymousCase();
        anonymous.takeOver("e-anna", after(1));

        // When
        CaseFact fact = anonymous.fix("e-anna", CONFIRMATION, after(24));

        // Then
        assertEquals(
                new CaseFact.ClosedUnconfirmed(
                        anonymous.id(), "north.store-17", CloseReason.EMPLOYEE, after(24), "e-anna", null),
                fact);
        assertEquals(CaseStatus.CLOSED_UNCONFIRMED, anonymous.status());
        assertNull(anonymous.confirmationDueAt());
    }

    @Test
    void a_fix_that_she_did_not_confirm_is_closed_and_says_why() {
        // Given
        RecoveryCase fixed = aFixedCase();

        // When
        CaseFact.ClosedUnconfirmed fact = fixed.close(CloseReason.TIMEOUT, after(400));

        // Then
        assertEquals(CloseReason.TIMEOUT, fact.reason());
        assertEquals(after(400), fixed.closedAt());
        assertFalse(fixed.status().underWay());
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "IN_PROGRESS")
    void only_what_is_in_progress_can_be_fixed(CaseStatus status) {
        RecoveryCase recoveryCase = aCaseThatIs(status);
        assertThrows(TransitionNotAllowed.class, () -> recoveryCase.fix("e-anna", CONFIRMATION, after(500)));
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "FIXED")
    void only_a_fix_can_be_closed_without_her_word(CaseStatus status) {
        RecoveryCase recoveryCase = aCaseThatIs(status);
        assertThrows(TransitionNotAllowed.class, () -> recoveryCase.close(CloseReason.EMPLOYEE, after(500)));
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"RECOVERED", "CLOSED_UNCONFIRMED"})
    void what_is_over_is_neither_taken_over_nor_remedied_nor_apologised_for(CaseStatus status) {
        RecoveryCase over = aCaseThatIs(status);
        assertThrows(TransitionNotAllowed.class, () -> over.takeOver("e-ben", after(500)));
        assertThrows(TransitionNotAllowed.class, () -> over.remedied(after(500)));
        assertThrows(TransitionNotAllowed.class, () -> over.apologised(after(500)));
    }

    @Test
    void a_refused_act_leaves_the_case_as_it_was() {
        // Given
        RecoveryCase opened = aCase();

        // When
        assertThrows(TransitionNotAllowed.class, () -> opened.fix("e-anna", CONFIRMATION, after(1)));

        // Then
        assertEquals(CaseStatus.OPEN, opened.status());
        assertEquals(0, opened.fixes());
        assertNull(opened.fixedBy());
    }
}
