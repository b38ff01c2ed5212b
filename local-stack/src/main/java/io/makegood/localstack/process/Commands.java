package io.makegood.localstack.process;

import io.makegood.localstack.CannotStart;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Short external commands that run to their end. */
public final class Commands {
    private Commands() {}

    /** Runs a command and returns what it said; says so in the exception when it failed. */
    public static String run(String... command) {
        return run(List.of(command));
    }

    public static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new CannotStart("'" + String.join(" ", command) + "' failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new CannotStart("Could not run '" + command.get(0) + "': " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while running '" + command.get(0) + "'.", e);
        }
    }

    public static boolean exists(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, command))
                .anyMatch(Files::isExecutable);
    }
}
