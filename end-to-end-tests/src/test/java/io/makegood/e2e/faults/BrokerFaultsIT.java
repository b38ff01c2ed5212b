package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.World;
import io.makegood.e2e.faults.rig.Pace;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker dies, freezes, stays away, or tells everything once more. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokerFaultsIT {

    private static final int RATE = 300;

    private final Stage stage = Stage.shared();

    @Test
    @Tag("quick")
    void t8_the_broker_is_killed_and_the_door_goes_on_taking_answers() {
        Map<String, Long> pids = stage.pids();
        // However slowly a broker starts, what waits for four of them stays below the disk guard of the rig.
        Trial trial = Trial.underLoad(stage, "T8 kill -9 of the broker under load", Math.min(100, Pace.times(300)));

        for (int i = 0; i < Pace.times(4); i++) {
            trial.awaitSomeMoment();
            stage.rig().broker().kill();
            trial.awaitAccepted(50);
            stage.rig().broker().start();
        }

        trial.over();
        trial.attest();
        // On a machine this busy one may have to come again.
        assertThat(trial.sender().statuses().keySet()).isSubsetOf(202, 503);
        assertThat(stage.pids()).isEqualTo(pids);
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(ints = {7, 40, 150})
    void t9_the_broker_freezes(int seconds) {
        Trial trial = Trial.underLoad(stage, "T9 SIGSTOP of the broker for " + seconds + " s (scaled)", 30);

        stage.rig().broker().process().pause();
        Outage.lasts(Duration.ofSeconds(seconds));
        trial.awaitAccepted(20);
        stage.rig().broker().process().resume();

        trial.over();
        trial.attest();
        // On a machine this busy one may have to come again.
        assertThat(trial.sender().statuses().keySet()).isSubsetOf(202, 503);
    }

    @Test
    @Tag("full")
    void t10_the_broker_stays_away_and_the_door_takes_answers_until_the_disk_guard() throws Exception {
        Map<String, Long> pids = stage.pids();
        Trial trial = Trial.underLoad(stage, "T10 broker down for 5 min (scaled)", RATE);

        stage.rig().broker().kill();
        Outage.lasts(Duration.ofMinutes(5));
        // The alarm is for what has waited a minute.
        await().atMost(Duration.ofSeconds(120)).until(() -> wellOf(stage.doors().get(0)) == 503);
        await().atMost(Duration.ofSeconds(180))
                .until(() -> trial.sender().statuses().containsKey(503));
        assertThat(trial.accepted()).isGreaterThanOrEqualTo(Rig.MAX_UNSENT);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stage.alarms(stage.doors().get(0)))
                        .containsKeys("KAFKA_AWAY", "OUTBOX_STALLED", "OUTBOX_FULL"));
        // The guard looks every few seconds, and until then lets in whoever comes.
        assertThat(unsent()).isBetween((long) Rig.MAX_UNSENT, Rig.MAX_UNSENT + 10L * RATE);
        stage.rig().broker().start();

        trial.over();
        trial.attest();
        assertThat(trial.sender().statuses()).containsOnlyKeys(202, 503);
        assertThat(stage.pids()).isEqualTo(pids);
        await().atMost(Duration.ofSeconds(30)).until(() -> wellOf(stage.doors().get(0)) == 200);
        assertThat(stage.alarms(stage.doors().get(0)))
                .doesNotContainKeys("KAFKA_AWAY", "OUTBOX_STALLED", "OUTBOX_FULL", "DOES_NOT_ADD_UP");
    }

    private long unsent() throws SQLException {
        return Long.parseLong(Kept.text(stage.rig(), "feedback", "select count(*) from outbox"));
    }

    private static int wellOf(Replica replica) {
        try {
            return replica.status("/q/health/well");
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    @Tag("full")
    void t14_all_topics_are_read_again_from_the_beginning_and_nothing_changes() throws Exception {
        Trial trial = Trial.underLoad(stage, "T14 all groups back to the first offset", 30);
        trial.awaitAccepted(200);
        World before = trial.attest();
        Trial again = Trial.of(stage, "T14 after reading all of it again");
        List<String> groups = before.lags.keySet().stream().sorted().toList();

        // A group can only be sent back while nobody reads in it.
        stage.rig().replicas().forEach(replica -> replica.process().stop(Duration.ofSeconds(20)));
        try (Admin admin = stage.rig().broker().admin()) {
            for (String group : groups) {
                await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> isForgotten(admin, group));
            }
        }
        stage.rig().replicas().forEach(Replica::start);
        stage.rig().replicas().forEach(Replica::awaitReady);

        again.over();
        World after = again.attest();
        assertThat(counted(after.effects)).isEqualTo(counted(before.effects));
        assertThat(after.told).hasSameSizeAs(before.told);
        assertThat(counted(after.inbox)).isEqualTo(counted(before.inbox));
    }

    private static boolean isForgotten(Admin admin, String group) throws Exception {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get(20, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            return e.getCause() instanceof GroupIdNotFoundException;
        }
    }

    private static <T> Map<T, Long> counted(List<T> all) {
        return all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
