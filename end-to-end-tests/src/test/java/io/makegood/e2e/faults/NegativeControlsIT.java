package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.Checker;
import io.makegood.e2e.faults.check.Invariant;
import io.makegood.e2e.faults.check.Violation;
import io.makegood.e2e.faults.check.World;
import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Submission;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The same faults with the guard taken away: now the check must find what was lost, doubled or overtaken. Were it content
 * here as well, it would prove nothing anywhere. In a small world of its own, for each control leaves it more broken.
 */
@Tag("faults")
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NegativeControlsIT {

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.in(Rig.started(List.of("feedback", "recovery"), 1));
    }

    @AfterAll
    static void end() {
        if (stage != null) {
            stage.rig().end();
        }
    }

    @Test
    @Order(1)
    @Tag("quick")
    void with_all_guards_in_place_the_check_is_content() {
        Trial trial = Trial.underLoad(stage, "control: all guards in place", 20);
        trial.awaitAccepted(50);
        trial.over();
        trial.attest();
    }

    /** Two relays that skip what the other has locked overtake each other. */
    @Test
    @Order(2)
    @Tag("quick")
    void relays_that_skip_locked_rows_break_the_order_and_the_check_sees_it() throws Exception {
        assertThat(broken(new NaiveRelays(stage.rig()).skippingLocked(20))).containsExactly(Invariant.I3);
    }

    /** A sender that does not wait for the answer, and does not come back to what had none, leaves a gap. */
    @Test
    @Order(3)
    @Tag("quick")
    void a_relay_that_sends_and_forgets_leaves_a_gap_and_the_check_sees_it() throws Exception {
        NaiveRelays.OverADeath worlds = new NaiveRelays(stage.rig()).sendingOverADeath(10);
        assertThat(worlds.patient().told).as("with our settings").hasSize(30);
        assertThat(broken(worlds.patient())).isEmpty();
        assertThat(broken(worlds.forgetting())).containsExactly(Invariant.I3);
    }

    /** A door that forgets what it took gives the same submission another id. */
    @Test
    @Order(4)
    @Tag("quick")
    void without_the_row_that_remembers_it_a_submission_is_kept_twice_and_the_check_sees_it() throws Exception {
        // Given
        Trial trial = Trial.of(stage, "control: no row of the submission");
        Submission submission = stage.shop().answer(Kind.COMPLAINT, 1);
        String first = trial.sender().attempt(submission).text("feedbackId");
        Kept.execute(stage.rig(), "feedback", "delete from submission where submission_id = '" + submission.id() + "'");

        // When
        String second = trial.sender().attempt(submission).text("feedbackId");

        // Then
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThat(Checker.violations(stage.look()))
                .filteredOn(violation -> violation.invariant() == Invariant.I2)
                .extracting(Violation::what)
                .anySatisfy(what -> assertThat(what).contains(submission.id(), first, second));
    }

    /** Without inbox and natural keys a topic that is read again takes effect again. */
    @Test
    @Order(5)
    @Tag("quick")
    void without_inbox_and_natural_keys_effects_are_doubled_and_the_check_sees_it() throws Exception {
        // Given
        Replica recovery = stage.rig().replica("recovery", 1);
        recovery.kill();
        Kept.execute(
                stage.rig(), "recovery", "truncate inbox", "truncate complaint", "drop index recovery_case_feedback");
        readAgain("recovery.cases");

        // When
        recovery.start();
        recovery.awaitReady();
        await().atMost(Duration.ofSeconds(60)).until(() -> stage.look().lags.get("recovery.cases") == 0);

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Checker.violations(stage.look()))
                        .extracting(Violation::what)
                        .anyMatch(what -> what.endsWith("as case is effective 2 times"))
                        .anyMatch(what -> what.contains("is told as complaint by several events")));
    }

    private void readAgain(String group) throws Exception {
        try (Admin admin = stage.rig().broker().admin()) {
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                admin.deleteConsumerGroups(List.of(group)).all().get(20, TimeUnit.SECONDS);
                return true;
            });
        }
    }

    /** A commit that does not wait for the disk is not kept when the server is killed. */
    @Test
    @Order(6)
    @Tag("quick")
    void with_asynchronous_commit_a_killed_database_loses_what_was_accepted_and_the_check_sees_it() throws Exception {
        // Given
        Kept.execute(
                stage.rig(),
                "feedback",
                "alter system set synchronous_commit = off",
                "alter system set wal_writer_delay = '10s'",
                "select pg_reload_conf()");
        Set<Invariant> broken = Set.of();

        // When: whoever else commits, or a page that is full, takes it to the disk; so it may take a few times.
        for (int i = 0; i < 5 && !broken.contains(Invariant.I1); i++) {
            Trial trial = Trial.of(stage, "control: asynchronous commit " + i);
            for (int answers = 0; answers < 20; answers++) {
                trial.sender().attempt(stage.shop().somebodySaysSomething());
            }
            stage.rig().database().kill();
            stage.rig().database().start();
            broken = broken(stage.look());
        }

        // Then
        assertThat(broken).contains(Invariant.I1);
    }

    private static Set<Invariant> broken(World world) {
        return Checker.violations(world).stream().map(Violation::invariant).collect(Collectors.toSet());
    }
}
