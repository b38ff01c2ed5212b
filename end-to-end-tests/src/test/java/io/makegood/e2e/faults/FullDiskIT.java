package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.rig.Rig;
import io.makegood.e2e.faults.rig.SmallDisk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Disks that fill up, and are cleared again by somebody. Each in a world of its own. */
@Tag("faults")
@Tag("soak")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskIT {

    private static final List<String> SERVICES = List.of("feedback", "recovery");
    private static final int MEGABYTES = 400;
    private static final int LOGS_MEGABYTES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @BeforeAll
    static void needsRoot() {
        Assumptions.assumeTrue(
                SmallDisk.mayBeMounted(), "A disk that can be full is a tmpfs, and only root may mount one.");
    }

    @Test
    void t36_the_database_has_no_room_left() {
        try (SmallDisk disk = SmallDisk.mounted(MEGABYTES)) {
            Stage stage = Stage.in(Rig.started(SERVICES, 1, Rig.Disks.database(disk.folder())));
            try {
                Trial trial = Trial.underLoad(stage, "T36 disk of PostgreSQL full", 30);

                disk.fill();
                await().atMost(PATIENCE).until(() -> trial.sender().statuses().containsKey(503));
                disk.free();
                if (!stage.rig().database().process().isAlive()) {
                    stage.rig().database().start();
                }

                trial.over();
                trial.attest();
                assertThat(trial.sender().statuses()).doesNotContainKeys(500, 502, 504);
            } finally {
                stage.rig().end();
            }
        }
    }

    @Test
    void t37_the_broker_has_no_room_left() {
        try (SmallDisk disk = SmallDisk.mounted(MEGABYTES)) {
            Stage stage = Stage.in(Rig.started(SERVICES, 1, Rig.Disks.broker(disk.folder())));
            try {
                Trial trial = Trial.underLoad(stage, "T37 disk of the broker full", 30);

                disk.fill();
                await().atMost(PATIENCE)
                        .until(() -> !stage.rig().broker().process().isAlive());
                trial.awaitAccepted(100);
                disk.free();
                stage.rig().broker().start();

                trial.over();
                trial.attest();
                assertThat(trial.sender().statuses()).containsOnlyKeys(202);
            } finally {
                stage.rig().end();
            }
        }
    }

    @Test
    void t38_the_logs_have_no_room_left() {
        try (SmallDisk disk = SmallDisk.mounted(LOGS_MEGABYTES)) {
            Stage stage = Stage.in(Rig.started(SERVICES, 1, Rig.Disks.logs(disk.folder())));
            try {
                Map<String, Long> pids = stage.pids();
                Trial trial = Trial.underLoad(stage, "T38 disk of the logs full", 30);

                disk.fill();
                trial.awaitAccepted(300);
                disk.free();

                trial.over();
                trial.attest();
                assertThat(trial.sender().statuses()).containsOnlyKeys(202);
                assertThat(stage.pids()).isEqualTo(pids);
            } finally {
                stage.rig().end();
            }
        }
    }
}
