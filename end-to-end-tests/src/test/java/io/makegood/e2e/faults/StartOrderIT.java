package io.makegood.e2e.faults;

import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody can say in which order machines come up after a power cut. */
@Tag("faults")
@ExtendWith(MendAfterwards.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartOrderIT {

    private static final Duration UP_WITHIN = Duration.ofSeconds(60);

    private final Stage stage = Stage.shared();

    @Test
    @Tag("full")
    void t43_services_that_come_up_before_broker_and_database_wait_for_them() {
        // Given
        Trial trial = Trial.underLoad(stage, "T43 services before broker and database", 30);
        trial.awaitAccepted(100);
        Rig rig = stage.rig();
        rig.replicas().forEach(Replica::kill);
        rig.broker().kill();
        rig.database().kill();

        // When
        rig.replicas().forEach(Replica::start);
        Outage.lasts(Duration.ofSeconds(100));
        rig.database().start();
        rig.broker().start();

        // Then: what is measured begins when they could be up, and not when they are.
        trial.over();
        await().atMost(UP_WITHIN).until(() -> rig.replicas().stream().allMatch(Replica::isReady));
        trial.attest();
    }

    @Test
    @Tag("full")
    void t43_services_that_come_up_before_their_topics_wait_for_them() {
        Stage early = Stage.in(Rig.startedBeforeItsTopics(List.of("feedback", "recovery"), 1));
        try {
            Trial trial = Trial.underLoad(early, "T43 services before their topics", 30);
            trial.awaitAccepted(100);
            trial.over();
            trial.attest();
        } finally {
            early.rig().end();
        }
    }
}
