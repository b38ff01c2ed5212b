package io.makegood.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessFileTest {

    @TempDir
    Path folder;

    private StackProcess sleeper;
    private ProcessFile file;

    @BeforeEach
    void start() {
        sleeper = new StackProcess(
                new Launch("sleeper", 4711, List.of("sleep", "60"), folder, folder.resolve("sleeper.log")));
        sleeper.start();
        file = new ProcessFile(folder.resolve("processes.json"));
    }

    @AfterEach
    void end() {
        sleeper.kill();
    }

    @Test
    void it_lists_name_pid_and_port() {
        // When
        file.write(List.of(sleeper));

        // Then
        ProcessFile.Entry entry = file.read().get(0);
        assertEquals("sleeper", entry.name());
        assertEquals(sleeper.pid(), entry.pid());
        assertEquals(4711, entry.port());
    }

    @Test
    void what_still_runs_is_found_again() {
        // Given
        file.write(List.of(sleeper));

        // When
        List<ProcessFile.Entry> running = new ProcessFile(folder.resolve("processes.json")).running();

        // Then
        assertEquals(
                List.of(sleeper.pid()),
                running.stream().map(ProcessFile.Entry::pid).toList());
    }

    @Test
    void a_process_that_took_over_the_pid_is_not_ours() throws IOException {
        // Given
        Files.writeString(
                folder.resolve("processes.json"),
                "[{\"name\":\"sleeper\",\"pid\":%d,\"port\":0,\"startedAt\":\"2001-02-03T04:05:06Z\"}]"
                        .formatted(sleeper.pid()));

        // When
        List<ProcessFile.Entry> running = file.running();

        // Then
        assertEquals(List.of(), running);
        assertTrue(sleeper.isAlive());
    }

    @Test
    void a_file_that_cannot_be_read_names_nothing() throws IOException {
        // Given
        Files.writeString(folder.resolve("processes.json"), "[{\"name\":");

        // When
        List<ProcessFile.Entry> running = file.running();

        // Then
        assertEquals(List.of(), running);
    }

    @Test
    void leftovers_are_ended() {
        // Given
        file.write(List.of(sleeper));

        // When
        Leftovers.end(file.running().stream()
                .flatMap(entry -> entry.identity().find().stream())
                .toList());

        // Then
        assertFalse(sleeper.isAlive());
        assertEquals(List.of(), file.running());
    }
}
