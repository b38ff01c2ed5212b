package io.makegood.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.localstack.CannotStart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StackProcessTest {

    @TempDir
    Path folder;

    private StackProcess process;

    @AfterEach
    void end() {
        process.kill();
    }

    @Test
    void it_is_found_by_another_that_knows_its_place() {
        // Given
        process = process("sleep", "60");
        process.start();

        // When
        StackProcess other = process("sleep", "60");

        // Then
        assertEquals(process.pid(), other.pid());
        assertTrue(other.isAlive());
    }

    @Test
    void it_can_be_started_again_after_a_crash() {
        // Given
        process = process("sleep", "60");
        process.start();
        long first = process.pid();
        process.kill();

        // When
        process.start();

        // Then
        assertTrue(process.isAlive());
        assertFalse(process.pid() == first);
    }

    @Test
    void what_does_not_listen_is_killed_in_the_end() {
        // Given
        process = process("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done");
        process.start();
        while (!process.lastWords(1).equals("deaf")) {
            Thread.onSpinWait();
        }

        // When
        process.stop(Duration.ofMillis(200));

        // Then
        assertFalse(process.isAlive());
    }

    @Test
    void a_retired_one_is_not_started_any_more() {
        // Given
        process = process("sleep", "60");
        process.retire();

        // When
        assertThrows(CannotStart.class, process::start);

        // Then
        assertFalse(process.isAlive());
    }

    @Test
    void it_has_a_session_of_its_own_so_that_a_keyboard_interrupt_does_not_reach_it() {
        // Given
        process = process("sleep", "60");

        // When
        process.start();

        // Then
        String session = Commands.run("ps", "-o", "sid=", "-p", Long.toString(process.pid()));
        assertEquals(Long.toString(process.pid()), session.strip());
    }

    private StackProcess process(String... command) {
        return new StackProcess(new Launch("it", 0, List.of(command), folder, folder.resolve("it.log")));
    }
}
