package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.faults.load.Kind;
import io.makegood.e2e.faults.load.Submission;
import io.makegood.e2e.faults.proxy.Direction;
import io.makegood.e2e.faults.proxy.FaultProxy;
import io.makegood.e2e.faults.rig.Replica;
import java.time.Duration;
import java.util.Map;
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
        Outage.lasts(Duration.ofSeconds(60));
        // Refused within the ten seconds that a sender waits, and not pretended or left open.
        Submission patient = stage.shop().answer(Kind.ANSWER, 8);
        int refused = trial.sender().attemptAt(stage.doors().get(0), patient).status();
        databaseSide().forEach(FaultProxy::release);

        assertThat(refused).isEqualTo(503);
        trial.over();
        assertThat(trial.sender().sendUntilTaken(patient, () -> true)).isTrue();
        trial.attest();
        assertThat(trial.sender().statuses()).doesNotContainKeys(500, 502, 504);
        assertThat(stage.pids()).isEqualTo(pids);
    }

    @Test
    @Tag("soak")
    void t18_networks_are_slow_cut_up_half_open_and_reset() {
        Trial trial = Trial.underLoad(stage, "T18 half-open, resets, slices, latency", RATE);
        Stream.concat(brokerSide(), databaseSide()).forEach(proxy -> {
            proxy.slow(Duration.ofMillis(20));
            proxy.slice(100);
        });
        trial.awaitAccepted(200);

        for (Replica replica : stage.rig().replicas()) {
            replica.toDatabase().reset();
            replica.toKafka().reset();
            trial.awaitAccepted(20);
            replica.toKafka().hold(Direction.TO_CLIENT);
            Outage.lasts(Duration.ofSeconds(20));
            replica.toKafka().release();
            replica.toDatabase().cutAfter(Direction.TO_CLIENT, 1_000);
        }
        Stream.concat(brokerSide(), databaseSide()).forEach(FaultProxy::clear);

        trial.over();
        trial.attest();
    }

    private Stream<FaultProxy> brokerSide() {
        return stage.rig().replicas().stream().map(Replica::toKafka);
    }

    private Stream<FaultProxy> databaseSide() {
        return stage.rig().replicas().stream().map(Replica::toDatabase);
    }
}
