package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where one local stack keeps what is there again next time. */
record StackFolder(Path home) {
    private static final String DATA_NOTE = "postgres-data-is-in";
    private static final long NEEDED_BYTES = 1L << 30;

    StackFolder {
        try {
            Files.createDirectories(home);
            if (!Files.isWritable(home)) {
                throw new CannotStart("You may not write to " + home + ": it belongs to "
                        + Files.getOwner(home).getName() + ". Remove it, or choose another with --home.");
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot make the folder " + home + ": " + e.getMessage() + ".", e);
        }
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path processes() {
        return home.resolve("processes.json");
    }

    Path secrets() {
        return home.resolve("secrets.properties");
    }

    Path devProperties() {
        return home.resolve("dev.properties");
    }

    Path issuerKey() {
        return home.resolve("issuer-key.json");
    }

    Path kafka() {
        return home.resolve("kafka");
    }

    Path mail() {
        return home.resolve("mail");
    }

    /** Root's PostgreSQL keeps its data elsewhere; a file says where, for whoever looks for it. */
    Path postgres() {
        Path data = Folders.reachable(home).resolve("data");
        try {
            Files.writeString(home.resolve(DATA_NOTE), data + System.lineSeparator());
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes what root's PostgreSQL kept for folders that are gone, also where a new one of the same name took the place:
     * the password went with the old one, so nobody can open its data any more.
     */
    void removeStranded() {
        Folders.removeStranded();
        Path data = Folders.reachable(home).resolve("data");
        boolean anothers = !data.startsWith(home) && !Files.exists(home.resolve(DATA_NOTE)) && !Files.exists(secrets());
        if (anothers) {
            Folders.delete(data);
        }
    }

    /** Secrets and logs stay. */
    void discardData() {
        List.of(kafka(), mail(), postgres()).forEach(Folders::delete);
    }

    /** Two launchers in one folder would ruin each other's data. The lock goes with the process, however it ends. */
    FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new CannotStart("Makegood already runs from " + home
                        + ": use it, or stop it with Ctrl-C where it was started.");
            }
            return lock;
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + home + ": " + e.getMessage() + ".", e);
        }
    }

    void requireSpace() {
        requireSpace(home);
        requireSpace(postgres().getParent());
    }

    private static void requireSpace(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new CannotStart("Only " + (free >> 20) + " MB are free where " + folder + " lies; Makegood needs "
                        + (NEEDED_BYTES >> 20) + " MB.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
