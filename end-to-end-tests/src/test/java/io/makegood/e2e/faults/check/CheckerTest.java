package io.makegood.e2e.faults.check;

import static io.makegood.e2e.faults.check.Worlds.CASE;
import static io.makegood.e2e.faults.check.Worlds.COMPLAINT;
import static io.makegood.e2e.faults.check.Worlds.PRAISE;
import static io.makegood.e2e.faults.check.Worlds.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.faults.check.World.Bad;
import io.makegood.e2e.faults.check.World.Effect;
import io.makegood.e2e.faults.check.World.Held;
import io.makegood.e2e.faults.check.World.Outbox;
import io.makegood.e2e.faults.check.World.Received;
import io.makegood.e2e.faults.check.World.Submitted;
import io.makegood.e2e.faults.check.World.Usage;
import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Oracle.Accepted;
import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that cannot fail proves nothing: each of these worlds is broken in one place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTest {

    @Test
    void nothing_is_wrong_with_a_good_world() {
        assertThat(Checker.violations(Worlds.good())).isEmpty();
    }

    @Test
    void what_was_sent_again_is_no_fault_but_is_counted() {
        // Given
        World world = Worlds.good();
        world.told.add(told("feedback", 2, "e-" + COMPLAINT, "feedback-received", COMPLAINT, 1, COMPLAINT));

        // When and then
        assertThat(Checker.violations(world)).isEmpty();
        assertThat(world.doublesOnTopics()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void a_broken_world_is_seen(Invariant invariant, String broken, String id, Consumer<World> breaking) {
        // Given
        World world = Worlds.good();
        breaking.accept(world);

        // When
        var violations = Checker.violations(world);

        // Then
        assertThat(violations).as(broken).anySatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo(invariant);
            assertThat(violation.what()).contains(id);
        });
    }

    static Stream<Arguments> a_broken_world_is_seen() {
        return Stream.of(
                broken(Invariant.I1, "row lost", COMPLAINT, world -> world.feedback.remove(COMPLAINT)),
                broken(Invariant.I1, "submission lost", PRAISE, world -> world.submitted.remove(1)),
                broken(Invariant.I1, "never told", COMPLAINT, world -> world.told.remove(0)),
                broken(
                        Invariant.I1,
                        "not received",
                        PRAISE,
                        world -> world.inbox.remove(new Received("analytics.facts", "e-" + PRAISE))),
                broken(Invariant.I1, "no points", PRAISE, world -> world.effects.remove(new Effect("points", PRAISE))),
                broken(
                        Invariant.I1,
                        "no complaint",
                        COMPLAINT,
                        world -> world.effects.remove(new Effect("complaint", COMPLAINT))),
                broken(
                        Invariant.I1,
                        "case untold",
                        COMPLAINT,
                        world -> world.told.removeIf(told -> told.eventId().equals("opened"))),
                broken(
                        Invariant.I2,
                        "two ids",
                        "f-other",
                        world -> world.accepted.add(new Accepted("s", Kind.ANSWER, Set.of(COMPLAINT, "f-other")))),
                broken(
                        Invariant.I2,
                        "kept twice",
                        "s-" + PRAISE,
                        world -> world.submitted.add(new Submitted("survey", "s-" + PRAISE, "f-other"))),
                broken(Invariant.I2, "paid twice", PRAISE, world -> world.effects.add(new Effect("points", PRAISE))),
                broken(
                        Invariant.I2,
                        "told by two events",
                        COMPLAINT,
                        world -> world.told.add(
                                told("recovery", 2, "again", "complaint-opened", "case-2", 1, COMPLAINT))),
                broken(Invariant.I2, "key gone", "complaint_pkey", world -> world.missingKeys.add("complaint_pkey")),
                broken(Invariant.I3, "overtaken", CASE, world -> Collections.swap(world.told, 2, 3)),
                broken(
                        Invariant.I3,
                        "gap",
                        CASE,
                        world -> world.told.removeIf(told -> told.eventId().equals("opened"))),
                broken(
                        Invariant.I4,
                        "event of nothing",
                        "ghost",
                        world -> world.told.add(told("feedback", 2, "e", "contact-recorded", "ghost", 1, null))),
                broken(
                        Invariant.I4,
                        "event of a version undone",
                        CASE,
                        world -> world.streams.put("recovery/" + CASE, 1L)),
                broken(
                        Invariant.I4,
                        "effect of nothing",
                        "ghost",
                        world -> world.effects.add(new Effect("counted", "ghost"))),
                broken(
                        Invariant.I5,
                        "unsent",
                        "feedback",
                        world -> world.outboxes.set(0, new Outbox("feedback", 1, 0, 1, 2))),
                broken(
                        Invariant.I5,
                        "parked",
                        "feedback",
                        world -> world.outboxes.set(0, new Outbox("feedback", 0, 1, 2, 2))),
                broken(Invariant.I5, "behind", "recovery.cases", world -> world.lags.put("recovery.cases", 3L)),
                broken(Invariant.I5, "dead", "recovery-2", world -> world.unwell.add("recovery-2 is dead")),
                broken(
                        Invariant.I6,
                        "bad and taken",
                        "@7",
                        world -> world.bad.add(new Bad("makegood.feedback", 0, 7, "md5", Set.of("recovery.cases")))),
                broken(
                        Invariant.I6,
                        "good and held",
                        "@1",
                        world -> world.quarantine.add(new Held("recovery.cases", "makegood.feedback", 0, 1, "md5"))),
                broken(
                        Invariant.I8,
                        "too large",
                        "feedback-2",
                        world -> world.usages.add(new Usage("feedback-2", 2000, 60, 3))),
                broken(
                        Invariant.I8,
                        "too many threads",
                        "feedback-2",
                        world -> world.usages.add(new Usage("feedback-2", 200, 900, 3))),
                broken(
                        Invariant.I9,
                        "somebody's words",
                        "wrote",
                        world -> world.badLogLines.add("feedback-1 wrote: secret")),
                broken(
                        Invariant.I10,
                        "sums",
                        "feedback",
                        world -> world.outboxes.set(0, new Outbox("feedback", 0, 0, 1, 2))));
    }

    private static Arguments broken(Invariant invariant, String how, String id, Consumer<World> breaking) {
        return Arguments.of(invariant, how, id, breaking);
    }
}
