package io.makegood.console.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.operations.OperationsBoard.Flow;
import io.makegood.console.operations.OperationsClient.Consumer;
import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.operations.OperationsClient.Told;
import io.makegood.console.web.Answer;
import io.makegood.console.web.Answer.Missing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandstillTest {
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Told TOLD = new Told(NINE, "t", 3, 3, 0, 0, true);

    @Test
    void who_has_nothing_left_to_read_is_up_to_date() {
        // When
        Standstill standstill = at(NOON, flow(lag("recovery.cases", 0)), flow(lag("analytics.facts", 0)));

        // Then
        assertEquals(Set.of("recovery.cases", "analytics.facts"), standstill.upToDate());
        assertTrue(standstill.everybody());
    }

    @Test
    void who_is_behind_or_not_known_is_not() {
        // When
        Standstill standstill =
                at(NOON, flow(lag("recovery.cases", 0)), flow(lag("analytics.facts", 1)), flow(lag("x", -1)));

        // Then
        assertEquals(Set.of("recovery.cases"), standstill.upToDate());
        assertFalse(standstill.everybody());
    }

    @Test
    void of_a_service_that_does_not_say_all_nothing_is_known() {
        // When
        Standstill silent = at(NOON, flow(lag("recovery.cases", 0)), flow(away()));
        Standstill without = at(
                NOON,
                flow(lag("recovery.cases", 0)),
                flow(lag("analytics.facts", 0), here(heard(3)), new Answer<>(null, "s", Missing.AWAY)));

        // Then
        assertFalse(silent.everybody());
        assertFalse(without.everybody());
        assertEquals(Set.of("recovery.cases"), without.upToDate());
    }

    @Test
    void where_nobody_says_that_he_reads_anything_nobody_is_up_to_date() {
        assertFalse(at(NOON, flow(here(List.of()))).everybody());
    }

    @Test
    void what_changed_between_two_questions_still_moves() {
        // Given
        Flow teller = flow(lag("a", 0), here(told(2)), here(told(3)));
        Flow reader = flow(lag("b", 0), here(heard(2)), here(heard(3)));
        Flow beginner = flow(lag("c", 0), here(part(List.of(), List.of())), here(heard(1)));

        // Then
        assertEquals(Set.of(NINE), at(NOON, teller).moving());
        assertEquals(Set.of(NINE), at(NOON, reader).moving());
        assertEquals(Set.of(NINE), at(NOON, beginner).moving());
        assertFalse(at(NOON, reader).isReachedIn(TOLD));
        assertTrue(at(NOON, flow(lag("b", 0), here(heard(3)), here(heard(3)))).isReachedIn(TOLD));
    }

    @Test
    void an_hour_gets_a_little_time_after_its_end() {
        assertFalse(at(TEN.minusSeconds(1), flow(lag("a", 0))).isReachedIn(TOLD));
        assertFalse(at(TEN.plusSeconds(299), flow(lag("a", 0))).isReachedIn(TOLD));
        assertTrue(at(TEN.plusSeconds(300), flow(lag("a", 0))).isReachedIn(TOLD));
    }

    @Test
    void an_hour_of_which_some_is_unsent_is_not_there_yet() {
        assertFalse(at(NOON, flow(lag("a", 0))).isReachedIn(new Told(NINE, "t", 3, 2, 1, 0, true)));
    }

    private static Standstill at(Instant now, Flow... flows) {
        return Standstill.of(List.of(flows), now);
    }

    private static Flow flow(Answer<List<Consumer>> consumers) {
        return flow(consumers, here(part(List.of(), List.of())), here(part(List.of(), List.of())));
    }

    private static Flow flow(
            Answer<List<Consumer>> consumers, Answer<Reconciliation> first, Answer<Reconciliation> second) {
        return new Flow("s", null, consumers, first, second, null, null, null, null);
    }

    private static Answer<List<Consumer>> lag(String group, long lag) {
        return here(List.of(new Consumer(group, lag, 0)));
    }

    private static Answer<List<Consumer>> away() {
        return new Answer<>(null, "s", Missing.AWAY);
    }

    private static <T> Answer<T> here(T value) {
        return new Answer<>(value, "s", null);
    }

    private static Reconciliation told(long published) {
        return part(List.of(new Told(NINE, "t", 3, published, 3 - published, 0, true)), List.of());
    }

    private static Reconciliation heard(long applied) {
        return part(List.of(), List.of(new Heard(NINE, "t", "c", applied, 0, 0, 0, 0)));
    }

    private static Reconciliation part(List<Told> told, List<Heard> heard) {
        return new Reconciliation(NINE, NOON, told, heard);
    }
}
