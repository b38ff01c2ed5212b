package io.makegood.console.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.trace.TraceClient.Step;
import io.makegood.console.trace.TraceClient.Thread;
import io.makegood.console.web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadViewTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void the_parts_are_one_story_in_the_order_of_time() {
        // When
        ThreadView thread = view(List.of(
                told("feedback", step(0, "feedback", "feedback-received"), step(40, "feedback", "invitation-sent")),
                told("recovery", step(1, "recovery", "complaint-opened"))));

        // Then
        assertEquals(
                List.of("She said how it was", "A case was opened", "She was asked by e-mail"),
                thread.lines().stream().map(TraceLine::sentence).toList());
        assertEquals("39\u202fh later", thread.lines().get(2).gap());
    }

    @Test
    void it_says_how_long_it_took_from_misery_to_magic() {
        // When
        ThreadView thread = view(
                List.of(told("recovery", step(1, "recovery", "complaint-opened"), step(27, "recovery", "recovered"))));

        // Then
        assertEquals("26\u202fh", thread.miseryToMagic());
        assertFalse(thread.pending());
    }

    @Test
    void it_is_pending_until_she_says_so() {
        // When
        ThreadView thread =
                view(List.of(told("recovery", step(1, "recovery", "complaint-opened"), step(27, "recovery", "fixed"))));

        // Then
        assertTrue(thread.pending());
    }

    @Test
    void with_recovery_away_analytics_still_knows_how_long_it_took() {
        // When
        ThreadView thread = view(List.of(
                new Answer<>(null, "recovery-service", Answer.Missing.AWAY),
                told("analytics", fact(1, "complaint-opened"), fact(27, "service-recovered"))));

        // Then
        assertEquals("26\u202fh", thread.miseryToMagic());
        assertEquals(2, thread.counted());
        assertFalse(thread.complete());
        assertTrue(thread.lines().isEmpty());
        assertFalse(thread.empty());
    }

    @Test
    void a_step_of_an_unknown_kind_is_shown_as_it_is_called() {
        // When
        ThreadView thread = view(List.of(told("recovery", step(1, "recovery", "sent-to-the-moon"))));

        // Then
        assertEquals("Sent to the moon", thread.lines().get(0).sentence());
    }

    private static ThreadView view(List<Answer<Thread>> sources) {
        return ThreadView.of("c", sources, START.plus(Duration.ofDays(9)), ZoneOffset.UTC);
    }

    private static Answer<Thread> told(String service, Step... steps) {
        return new Answer<>(new Thread("c", Arrays.asList(steps)), service + "-service", null);
    }

    private static Step step(long hours, String service, String what) {
        return new Step(START.plus(Duration.ofHours(hours)), service, what, "s", "north", Map.of());
    }

    private static Step fact(long hours, String type) {
        return new Step(
                START.plus(Duration.ofHours(hours)), "analytics", "fact-recorded", "s", "n", Map.of("fact", type));
    }
}
