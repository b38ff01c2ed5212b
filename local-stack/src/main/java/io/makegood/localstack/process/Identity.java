package io.makegood.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which process is meant: a pid alone may by now be somebody else's. */
public record Identity(long pid, Instant startedAt) {
    /** The kernel counts from boot, and the clock may have been set since. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    public static Identity of(ProcessHandle handle) {
        return new Identity(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(this::isMeant);
    }

    private boolean isMeant(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }

    public void write(Path file) {
        try {
            Files.writeString(file, pid + " " + startedAt.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<Identity> read(Path file) {
        try {
            String[] parts = Files.readString(file).split(" ");
            return Optional.of(new Identity(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
