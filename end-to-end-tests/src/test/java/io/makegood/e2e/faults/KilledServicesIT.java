package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.World;
import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Submission;
import io.makegood.e2e.faults.proxy.Direction;
import io.makegood.e2e.faults.proxy.Sight;
import io.makegood.e2e.faults.proxy.Then;
import io.makegood.e2e.faults.proxy.Watch;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Pace;
import io.makegood.e2e.faults.rig.Replica;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services that are killed at the worst moments. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledServicesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    /** A second. More would only make three services that start at once, twenty times, start more slowly. */
    private static final int LOAD = Math.min(50, Pace.times(300));

    private static final List<String> CONSUMERS = List.of("recovery", "recognition", "analytics");
    private static final List<String> GROUPS = List.of("recovery.cases", "recognition.awards", "analytics.facts");

    private final Stage stage = Stage.shared();

    @Test
    @Tag("quick")
    void t1_the_door_is_killed_at_random_moments() {
        Trial trial = Trial.underLoad(stage, "T1 kill -9 of feedback under load", Pace.times(300));

        for (int i = 0; i < Pace.times(20); i++) {
            Replica victim = stage.doors().get(i % 2);
            trial.awaitSomeMoment();
            victim.restart();
            victim.awaitReady();
        }

        trial.over();
        trial.attest();
    }

    @Test
    @Tag("quick")
    void t2_consumers_are_killed_in_the_middle_of_batches_and_between_effect_and_offset() {
        Map<String, Long> before = stage.look().cameAgain;
        Trial trial = Trial.underLoad(stage, "T2 kill -9 of the consumers", LOAD);

        for (int round = 0; round < Pace.times(10); round++) {
            List<Replica> some = thoseThatTookEffect();
            kill(some);
            List<Replica> others = thoseBeside(some);
            awaitWorkOf(others);
            trial.awaitSomeMoment();
            kill(others);
            stage.rig().replicas().forEach(Replica::awaitReady);
        }

        trial.over();
        Map<String, Long> after = trial.attest().cameAgain;
        assertThat(GROUPS)
                .as("heard again, or the test did not hit")
                .allMatch(group -> again(after, group) > again(before, group));
    }

    private static long again(Map<String, Long> cameAgain, String group) {
        return cameAgain.getOrDefault(group, 0L);
    }

    /** One replica of each consumer, at the moment when its effects are kept and its offset is held back. */
    private List<Replica> thoseThatTookEffect() {
        List<Watched> watched = CONSUMERS.stream()
                .map(service -> Watched.committingOffsets(stage.rig().replicas(service), Then.HOLD))
                .toList();
        return watched.stream().map(Watched::first).toList();
    }

    private List<Replica> thoseBeside(List<Replica> some) {
        return CONSUMERS.stream()
                .flatMap(service -> stage.rig().replicas(service).stream())
                .filter(replica -> !some.contains(replica))
                .toList();
    }

    /** Whoever waits for its partitions has nothing to lose. */
    private static void awaitWorkOf(List<Replica> replicas) {
        List<Watched> watched = replicas.stream()
                .map(replica -> Watched.committingOffsets(List.of(replica), Then.GO_ON))
                .toList();
        watched.forEach(Watched::first);
    }

    private void kill(List<Replica> victims) {
        victims.forEach(Replica::kill);
        victims.forEach(victim -> victim.toKafka().reset());
        stage.rig().replicas().forEach(replica -> replica.toKafka().clear());
        victims.forEach(Replica::start);
    }

    @Test
    @Tag("quick")
    void t3_the_relay_is_killed_when_kafka_has_answered_and_the_row_is_still_there() {
        long before = stage.look().doublesOnTopics();
        Trial trial = Trial.underLoad(stage, "T3 kill -9 of the relay before its delete", LOAD);

        for (int i = 0; i < Pace.times(10); i++) {
            Replica relay = Watched.archiving(stage.doors(), Then.HOLD).first();
            relay.kill();
            relay.toDatabase().reset();
            stage.doors().forEach(door -> door.toDatabase().clear());
            relay.start();
            relay.awaitReady();
        }

        trial.over();
        assertThat(trial.attest().doublesOnTopics())
                .as("sent again, or the test did not hit")
                .isGreaterThan(before);
    }

    @Test
    @Tag("quick")
    void t4_the_door_is_killed_when_the_answer_is_kept_and_nobody_has_heard() throws Exception {
        Trial trial = Trial.of(stage, "T4 kill -9 of feedback between commit and answer");
        int hits = 0;
        for (int i = 0; hits < Pace.times(10) && i < 3 * Pace.times(10); i++) {
            // Given
            Replica victim = stage.doors().get(i % 2);
            Replica other = stage.doors().get(1 - i % 2);
            Submission submission = stage.shop().answer(Kind.COMPLAINT, 1);
            Watch kept = victim.toDatabase().watch(Direction.TO_CLIENT, Sight.committed(), Then.HOLD);

            // When
            CompletableFuture<Door.Answer> first =
                    CompletableFuture.supplyAsync(() -> trial.sender().attemptAt(victim, submission));
            kept.await(SOON);
            String feedbackId = Kept.feedbackOf(stage.rig(), submission);
            victim.kill();
            victim.toDatabase().reset();
            victim.toDatabase().clear();

            // Then
            Door.Answer second = trial.sender().attemptAt(other, submission);
            assertThat(second.status()).isEqualTo(202);
            // What is done now and then beside the doors commits too: it was that one's answer.
            if (first.get().status() == 0 && feedbackId != null) {
                hits++;
                assertThat(second.text("feedbackId")).isEqualTo(feedbackId);
            }
            victim.start();
            victim.awaitReady();
        }
        assertThat(hits).isEqualTo(Pace.times(10));
        trial.over();
        trial.attest();
    }

    @Test
    @Tag("full")
    void t42_the_connection_is_reset_after_commit_was_sent() throws Exception {
        Trial trial = Trial.of(stage, "T42 reset after COMMIT was sent");
        int hits = 0;
        for (int i = 0; hits < Pace.times(20) && i < 3 * Pace.times(20); i++) {
            // Given
            Replica door = stage.doors().get(i % 2);
            Submission submission = stage.shop().answer(Kind.COMPLAINT, 1);
            Watch sent = door.toDatabase().watch(Direction.TO_SERVER, Sight.of("COMMIT"), Then.RESET);

            // When
            Door.Answer first = trial.sender().attemptAt(door, submission);
            sent.await(SOON);

            if (first.status() == 202) {
                // What is done now and then beside the doors commits too: it was that one's connection.
                continue;
            }

            // Then
            hits++;
            assertThat(first.status()).isEqualTo(503);
            // The database may still be at it.
            await().atMost(SOON).until(() -> Kept.feedbackOf(stage.rig(), submission) != null);
            String feedbackId = Kept.feedbackOf(stage.rig(), submission);
            Door.Answer second = trial.sender().attemptAt(door, submission);
            assertThat(second.status()).isEqualTo(202);
            assertThat(second.text("feedbackId")).isEqualTo(feedbackId);
        }
        assertThat(hits).isEqualTo(Pace.times(20));
        trial.over();
        trial.attest();
    }

    @Test
    @Tag("full")
    void t44_a_replica_that_is_asked_to_end_finishes_what_it_has_begun() {
        World before = stage.look();
        Trial trial = Trial.underLoad(stage, "T44 SIGTERM under load", LOAD);

        for (int i = 0; i < Pace.times(8); i++) {
            Replica leaving =
                    stage.rig().replicas().get(i % stage.rig().replicas().size());
            trial.awaitSomeMoment();
            leaving.process().signal("TERM");
            assertThat(leaving.process().awaitEnd(Duration.ofSeconds(15)))
                    .as(leaving.name() + " ends in time")
                    .isTrue();
            leaving.start();
            leaving.awaitReady();
        }

        trial.over();
        World after = trial.attest();
        assertThat(after.doublesOnTopics())
                .as("sent again, as by one that was killed")
                .isEqualTo(before.doublesOnTopics());
        // A connection that is refused while it is away is a balancer's affair, and so is what is sent over one that is
        // just closing: whoever keeps connections open sends it again. An error would be ours.
        assertThat(trial.sender().statuses().keySet()).isSubsetOf(202, 503, 0, Door.Answer.REFUSED);
    }
}
