package io.makegood.localstack.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** {@code processes.json}: which processes a stack consists of, for people, for scripts and for the next start. */
public final class ProcessFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One process; without a port it serves none. */
    public record Entry(String name, long pid, int port, String startedAt) {

        static Entry of(StackProcess process, ProcessHandle handle) {
            Identity identity = Identity.of(handle);
            return new Entry(
                    process.name(),
                    identity.pid(),
                    process.launch().port(),
                    identity.startedAt().toString());
        }

        public Identity identity() {
            return new Identity(pid, Instant.parse(startedAt));
        }
    }

    private final Path file;

    public ProcessFile(Path file) {
        this.file = file;
    }

    /** Written whole or not at all: somebody may be reading, and we may be killed. */
    public synchronized void write(Collection<StackProcess> processes) {
        List<Entry> entries = processes.stream()
                .flatMap(process ->
                        process
                                .handle()
                                .filter(ProcessHandle::isAlive)
                                .map(handle -> Entry.of(process, handle))
                                .stream())
                .toList();
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, JSON.writeValueAsString(entries) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the file. One that cannot be read names nothing. */
    public List<Entry> read() {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readString(file), new TypeReference<>() {}) : List.of();
        } catch (JsonProcessingException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that an earlier start left running. */
    public List<Entry> running() {
        return read().stream()
                .filter(entry -> entry.identity().find().isPresent())
                .toList();
    }
}
