package io.makegood.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is needed to start a process, and to start it again after it died. Port 0 means that it serves none. */
public record Launch(
        String name, int port, List<String> command, Map<String, String> environment, Path workDirectory, Path log) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(String name, int port, List<String> command, Path workDirectory, Path log) {
        this(name, port, command, Map.of(), workDirectory, log);
    }
}
