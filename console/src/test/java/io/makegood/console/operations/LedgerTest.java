package io.makegood.console.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.operations.LedgerHour.Hearing;
import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.operations.OperationsClient.Told;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {
    private static final Instant FROM = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Standstill MOVING = new Standstill(Set.of(), false, Set.of(NINE), NINE);
    private static final Standstill STILL = new Standstill(Set.of("recovery.cases"), false, Set.of(), TO);

    @Test
    void what_was_published_and_not_heard_is_pending() {
        // When
        Ledger ledger = ledger(new Told(NINE, "t", 10, 9, 1, 0, true), heard("recovery.cases", 5, 2, 1));

        // Then
        assertEquals(
                List.of(new Hearing("recovery.cases", 5, 2, 1, 1, 3, 1)),
                ledger.hours().get(0).hearings());
        assertEquals("waiting", ledger.state());
    }

    @Test
    void an_hour_of_which_all_is_heard_by_all_is_accounted_for() {
        assertEquals(
                "ok",
                ledger(
                                new Told(NINE, "t", 8, 8, 0, 0, true),
                                heard("recovery.cases", 5, 2, 1),
                                heard("analytics.facts", 8, 0, 0))
                        .state());
    }

    @Test
    void one_consumer_that_is_behind_is_enough_to_wait() {
        assertEquals(
                "waiting",
                ledger(
                                new Told(NINE, "t", 8, 8, 0, 0, true),
                                heard("recovery.cases", 5, 2, 1),
                                heard("analytics.facts", 7, 0, 0))
                        .state());
    }

    @Test
    void more_heard_than_published_does_not_add_up() {
        assertEquals(
                "off",
                ledger(new Told(NINE, "t", 7, 7, 0, 0, true), heard("recovery.cases", 5, 2, 1))
                        .state());
    }

    @Test
    void what_was_sent_and_not_yet_noted_down_may_have_been_heard_already() {
        assertEquals(
                "waiting",
                ledger(new Told(NINE, "t", 8, 7, 1, 0, true), heard("recovery.cases", 5, 2, 1))
                        .state());
    }

    @Test
    void what_is_heard_in_an_hour_in_which_nothing_was_told_is_shown_and_does_not_add_up() {
        // When
        Reconciliation told = new Reconciliation(
                FROM, TO, List.of(new Told(NINE.plusSeconds(3600), "t", 1, 1, 0, 0, true)), List.of());
        Reconciliation heard = new Reconciliation(FROM, TO, List.of(), List.of(heard("recovery.cases", 1, 0, 0)));
        Ledger ledger = Ledger.of(List.of(told), List.of(heard), Set.of(), MOVING, ZoneOffset.UTC)
                .get(0);

        // Then
        assertEquals(2, ledger.hours().size());
        assertEquals("off", ledger.state());
    }

    @Test
    void what_the_owner_cannot_explain_does_not_add_up() {
        assertEquals(
                "off",
                ledger(new Told(NINE, "t", 9, 8, 0, 0, false), heard("c", 8, 0, 0))
                        .state());
    }

    @Test
    void what_was_published_and_nobody_heard_is_on_its_way() {
        assertEquals("waiting", ledger(new Told(NINE, "t", 3, 3, 0, 0, true)).state());
    }

    @Test
    void while_its_teller_is_away_nothing_is_said_of_a_topic() {
        // When
        Reconciliation consumers = new Reconciliation(
                FROM, TO, List.of(), List.of(new Heard(NINE, "makegood.feedback", "recovery.cases", 3, 0, 0, 0, 0)));
        Ledger ledger = Ledger.of(List.of(), List.of(consumers), Set.of("feedback"), MOVING, ZoneOffset.UTC)
                .get(0);

        // Then
        assertEquals("unknown", ledger.state());
        assertEquals(List.of(), ledger.hours());
    }

    @Test
    void an_hour_says_in_which_zone_it_is() {
        assertEquals(
                "21 Nov, 09:00 Z",
                ledger(new Told(NINE, "t", 3, 3, 0, 0, true)).hours().get(0).label());
    }

    @Test
    void there_is_a_place_for_each_hour_and_the_busiest_is_the_highest() {
        // When
        Reconciliation told = new Reconciliation(
                FROM,
                TO,
                List.of(
                        new Told(NINE, "t", 10, 10, 0, 0, true),
                        new Told(NINE.plusSeconds(3600), "t", 5, 5, 0, 0, true)),
                List.of());
        Ledger ledger = Ledger.of(List.of(told), List.of(), Set.of(), MOVING, ZoneOffset.UTC)
                .get(0);

        // Then
        assertEquals(24, ledger.bars().size());
        assertEquals(56, ledger.bars().get(9).height());
        assertEquals(28, ledger.bars().get(10).height());
        assertEquals(0, ledger.bars().get(11).height());
        assertEquals(15, ledger.accepted());
    }

    @Test
    void what_was_not_heard_by_who_has_nothing_left_to_read_does_not_add_up() {
        // When
        Ledger ledger = ledger(STILL, new Told(NINE, "t", 9, 9, 0, 0, true), heard("recovery.cases", 4, 2, 1));

        // Then
        assertEquals("off", ledger.state());
        assertEquals(15, ledger.missingHours());
        assertFalse(ledger.contradicts());
        assertEquals(
                "not all of it was heard, and who lacks some has nothing left to read",
                ledger.hours().get(0).sentence());
    }

    @Test
    void what_one_has_still_to_read_is_on_its_way_even_if_the_others_have_heard_it() {
        // When
        Ledger ledger = ledger(
                STILL,
                new Told(NINE, "t", 9, 9, 0, 0, true),
                heard("recovery.cases", 9, 0, 0),
                heard("analytics.facts", 8, 0, 0));

        // Then
        assertEquals("waiting", ledger.state());
        assertEquals(0, ledger.missingHours());
    }

    @Test
    void while_some_of_an_hour_waits_in_the_outbox_nothing_of_it_is_missing() {
        assertEquals(
                "waiting",
                ledger(STILL, new Told(NINE, "t", 10, 9, 1, 0, true), heard("recovery.cases", 5, 2, 1))
                        .state());
    }

    @Test
    void what_is_parked_hides_nothing_that_is_missing() {
        assertEquals(
                "off",
                ledger(STILL, new Told(NINE, "t", 10, 9, 0, 1, true), heard("recovery.cases", 4, 2, 1))
                        .state());
    }

    @Test
    void what_came_under_a_used_id_was_heard_and_is_not_missing() {
        assertEquals(
                "waiting",
                ledger(STILL, new Told(NINE, "t", 9, 9, 0, 0, true), heard("recovery.cases", 5, 2, 1))
                        .state());
    }

    @Test
    void what_nobody_heard_is_missing_once_everybody_has_read_everything() {
        // Given
        Told told = new Told(NINE, "t", 3, 3, 0, 0, true);
        Standstill everybody = new Standstill(Set.of("recovery.cases"), true, Set.of(), TO);

        // Then
        assertEquals("off", ledger(everybody, told).state());
        assertEquals("waiting", ledger(STILL, told).state());
    }

    @Test
    void an_hour_that_does_not_add_up_for_another_reason_says_that_one() {
        // When
        Ledger ledger = ledger(STILL, new Told(NINE, "t", 10, 9, 0, 0, false), heard("recovery.cases", 5, 2, 1));

        // Then
        assertTrue(ledger.contradicts());
        assertEquals(
                "the numbers do not explain each other", ledger.hours().get(0).sentence());
    }

    @Test
    void an_hour_of_which_not_all_speak_any_more_is_left_out() {
        // When
        Reconciliation later = new Reconciliation(
                NINE.plusSeconds(3600),
                TO,
                List.of(new Told(NINE.plusSeconds(3600), "t", 8, 8, 0, 0, true)),
                List.of());
        Reconciliation earlier = new Reconciliation(
                NINE,
                TO,
                List.of(),
                List.of(
                        heard("recovery.cases", 5, 2, 1),
                        new Heard(NINE.plusSeconds(3600), "t", "recovery.cases", 8, 0, 0, 0, 0)));
        Ledger ledger = Ledger.of(List.of(later), List.of(earlier), Set.of(), STILL, ZoneOffset.UTC)
                .get(0);

        // Then
        assertEquals(1, ledger.hours().size());
        assertEquals("ok", ledger.state());
    }

    @Test
    void what_comes_from_outside_is_not_held_against_anybody() {
        // When
        Reconciliation heard = new Reconciliation(
                FROM, TO, List.of(), List.of(new Heard(NINE, "makegood.contacts", "feedback.contacts", 1, 0, 0, 0, 0)));

        // Then
        assertEquals(List.of(), Ledger.of(List.of(), List.of(heard), Set.of(), STILL, ZoneOffset.UTC));
    }

    private static Ledger ledger(Told told, Heard... heard) {
        return ledger(MOVING, told, heard);
    }

    private static Ledger ledger(Standstill standstill, Told told, Heard... heard) {
        // The owner of the topic and its consumers are different services: each tells its own part.
        Reconciliation owner = new Reconciliation(FROM, TO, List.of(told), List.of());
        Reconciliation consumers = new Reconciliation(FROM, TO, List.of(), List.of(heard));
        return Ledger.of(List.of(owner), List.of(consumers), Set.of(), standstill, ZoneOffset.UTC)
                .get(0);
    }

    private static Heard heard(String consumer, long applied, long ignored, long quarantined) {
        return new Heard(NINE, "t", consumer, applied, ignored, quarantined, 3, 1);
    }
}
