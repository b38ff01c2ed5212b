package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.faults.rig.Pace;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The databases of all services die, or stay away. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFaultsIT {

    private final Stage stage = Stage.shared();

    @Test
    @Tag("quick")
    void t11_the_databases_are_killed_under_load() {
        Map<String, Long> pids = stage.pids();
        Trial trial = Trial.underLoad(stage, "T11 kill -9 of PostgreSQL under load", Pace.times(300));

        for (int i = 0; i < Pace.times(10); i++) {
            trial.awaitSomeMoment();
            stage.rig().database().kill();
            stage.rig().database().start();
        }

        trial.over();
        trial.attest();
        assertThat(stage.pids()).isEqualTo(pids);
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(ints = {90, 600})
    void t12_the_databases_stay_away_while_events_flow(int seconds) {
        Map<String, Long> pids = stage.pids();
        Trial trial = Trial.underLoad(stage, "T12 PostgreSQL down for " + seconds + " s (scaled)", 30);

        stage.rig().database().kill();
        Outage.lasts(Duration.ofSeconds(seconds));
        stage.rig().database().start();

        trial.over();
        trial.attest();
        assertThat(stage.pids()).isEqualTo(pids);
        assertThat(trial.sender().statuses()).containsKey(503).doesNotContainKeys(500, 502, 504);
    }
}
