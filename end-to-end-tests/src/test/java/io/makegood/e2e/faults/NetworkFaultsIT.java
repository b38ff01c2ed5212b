package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Submission;
import io.makegood.e2e.faults.proxy.Direction;
import io.makegood.e2e.faults.proxy.FaultProxy;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Replica;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody dies, but what they say does not arrive. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkFaultsIT {

    private static final int RATE = 30;
    private static final int LOW_RATE = 5;

    /** What a client may wait for to be refused. */
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Stage stage = Stage.shared();

    @ParameterizedTest
    @Tag("full")
    @ValueSource(ints = {20, 60, 180})
    void t16_between_services_and_broker_is_a_black_hole(int seconds) {
        Map<String, Long> pids = stage.pids();
        Trial trial = Trial.underLoad(stage, "T16 black hole to the broker for " + seconds + " s (scaled)", RATE);

        brokerSide().forEach(FaultProxy::holdAll);
        Outage.lasts(Duration.ofSeconds(seconds));
        brokerSide().forEach(FaultProxy::release);

        trial.over();
        trial.attest();
        assertThat(trial.sender().statuses()).containsOnlyKeys(202);
        assertThat(stage.pids()).isEqualTo(pids);
    }

    @Test
    @Tag("full")
    void t17_between_services_and_database_is_a_black_hole() {
        Map<String, Long> pids = stage.pids();
        Trial trial = Trial.underLoad(stage, "T17 black hole to PostgreSQL for 60 s (scaled)", RATE);

        databaseSide().forEach(FaultProxy::holdAll);
        Map<Submission, Integer> answers = new HashMap<>(askedAtEveryDoor(trial));
        Outage.lasts(Duration.ofSeconds(60));
        answers.putAll(askedAtEveryDoor(trial));
        databaseSide().forEach(FaultProxy::release);

        trial.over();
        answers.keySet()
                .forEach(patient -> assertThat(trial.sender().sendUntilTaken(patient, () -> true))
                        .isTrue());
        trial.attest();
        assertThat(answers)
                .allSatisfy((patient, status) -> assertThat(status)
                        .as(patient.path() + " refuses, and neither pretends nor hangs")
                        .isEqualTo(503));
        assertThat(trial.sender().statuses()).doesNotContainKeys(0, 500, 502, 504);
        assertThat(stage.pids()).isEqualTo(pids);
    }

    /** By the survey and by the integration, whose key is looked up in the database, at each replica; all at once. */
    private Map<Submission, Integer> askedAtEveryDoor(Trial trial) {
        Map<Submission, CompletableFuture<Integer>> calls = new HashMap<>();
        for (Replica door : stage.doors()) {
            for (Submission one :
                    List.of(stage.shop().answer(Kind.ANSWER, 8), stage.shop().praise())) {
                calls.put(one, trial.sender().begin(door, one, WITHIN).thenApply(Door.Answer::status));
            }
        }
        return calls.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, call -> call.getValue().join()));
    }

    @Test
    @Tag("soak")
    void t18_networks_are_slow_cut_up_half_open_and_reset() {
        Trial trial = Trial.underLoad(stage, "T18 half-open, resets, 1-byte slices, 200 ms, 64 kB/s", LOW_RATE);
        Stream.concat(brokerSide(), databaseSide()).forEach(proxy -> {
            proxy.slow(Duration.ofMillis(90));
            proxy.jitter(Duration.ofMillis(20));
            proxy.rate(64_000);
            proxy.slice(1);
        });
        trial.awaitAccepted(5 * LOW_RATE);

        for (Replica replica : stage.rig().replicas()) {
            replica.toDatabase().reset();
            replica.toKafka().reset();
            trial.awaitAccepted(LOW_RATE);
            halfOpen(replica.toKafka());
            halfOpen(replica.toDatabase());
            replica.toDatabase().cutAfter(Direction.TO_CLIENT, 1_000);
        }
        Stream.concat(brokerSide(), databaseSide()).forEach(FaultProxy::clear);

        trial.over();
        trial.attest();
    }

    /** Whatever is asked arrives, and no answer comes back. */
    private static void halfOpen(FaultProxy proxy) {
        proxy.hold(Direction.TO_CLIENT);
        Outage.lasts(Duration.ofSeconds(20));
        proxy.release();
    }

    private Stream<FaultProxy> brokerSide() {
        return stage.rig().replicas().stream().map(Replica::toKafka);
    }

    private Stream<FaultProxy> databaseSide() {
        return stage.rig().replicas().stream().map(Replica::toDatabase);
    }
}
