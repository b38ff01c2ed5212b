package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.Checker;
import io.makegood.e2e.faults.check.Invariant;
import io.makegood.e2e.faults.check.Violation;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Pace;
import io.makegood.e2e.faults.rig.Replica;
import io.makegood.e2e.faults.rig.Rig;
import io.makegood.localstack.People;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A power cut takes what the broker has acknowledged and the disk has not. Pages that were never synced survive every kill, so
 * the end of the log is cut off by hand; that of PostgreSQL, which syncs each commit, has a control of its own.
 */
@Tag("faults")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostTailIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    @Tag("soak")
    void t13_the_broker_loses_its_tail_and_is_told_again() throws Exception {
        Stage stage = Stage.in(Rig.started(List.of("feedback", "recovery"), 1));
        try {
            // Given
            Trial trial = Trial.of(stage, "T13 the broker loses its tail, and is told again");
            Instant since = Instant.now();
            say(stage, trial, Pace.times(200));
            Replica recovery = stage.rig().replica("recovery", 1);
            recovery.kill();
            say(stage, trial, Pace.times(200));
            await().atMost(SOON)
                    .until(() -> Kept.text(stage.rig(), "feedback", "select count(*) from outbox")
                            .equals("0"));

            // When
            stage.rig().broker().kill();
            cutLogs(stage.rig().folder().resolve("kafka/data"), "makegood.feedback-");
            stage.rig().broker().start();
            recovery.start();
            recovery.awaitReady();

            // Then: it is missed, and comes back.
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(Checker.violations(stage.observer().look()))
                                    .extracting(Violation::invariant)
                                    .contains(Invariant.I1));
            assertThat(republish(stage.rig(), since).status()).isEqualTo(200);
            trial.over();
            trial.attest();
        } finally {
            stage.rig().end();
        }
    }

    private static void say(Stage stage, Trial trial, int times) {
        for (int i = 0; i < times; i++) {
            trial.sender().attempt(stage.shop().somebodySaysSomething());
        }
    }

    private static Door.Answer republish(Rig rig, Instant since) throws IOException {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + rig.mint().of(People.named("olga")));
        String url = rig.replica("feedback", 1).url() + "/outbox/republish";
        return Door.ask("POST", url, headers, Door.json(Map.of("since", since.toString())), SOON);
    }

    /** The second half of each partition was never on the disk. */
    private static void cutLogs(Path data, String topic) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String partition = file.getParent().getFileName().toString();
                if (partition.startsWith(topic)) {
                    cut(file);
                }
            }
        }
    }

    private static void cut(Path file) {
        String name = file.getFileName().toString();
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            if (name.endsWith(".log")) {
                open.setLength(open.length() / 2);
            } else if (name.endsWith("index")) {
                open.setLength(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
