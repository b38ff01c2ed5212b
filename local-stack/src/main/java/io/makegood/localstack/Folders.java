package io.makegood.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** Where things lie on disk. */
public final class Folders {
    private Folders() {}

    /** The clone: what the build says it is, else the nearest folder upwards that looks like it. */
    public static Path root() {
        String told = System.getProperty("makegood.root");
        if (told != null && Files.exists(Path.of(told, "local-stack", "pom.xml"))) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("local-stack").resolve("pom.xml"))) {
                return folder;
            }
        }
        return here;
    }

    /** What belongs to this clone and stays out of git. */
    public static Path home() {
        return root().resolve(".makegood");
    }

    /**
     * Where PostgreSQL's binaries and data go. Root lends PostgreSQL another uid, and that one cannot be sure to reach a clone
     * (say, below /root); so root's lie in /var/tmp, in a folder named after the clone.
     */
    public static Path postgresHome(Path home) {
        if (!OsUser.isRoot()) {
            return open(home.resolve("postgres"));
        }
        String clone = UUID.nameUUIDFromBytes(home.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return ours(open(Path.of("/var/tmp", "makegood-" + clone)));
    }

    /** Makes a folder that others may pass through but not list. */
    static Path open(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder;
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static Path ours(Path folder) {
        try {
            if (Files.isSymbolicLink(folder)
                    || !Files.getAttribute(folder, "unix:uid").equals(0)) {
                throw new CannotStart(folder + " belongs to somebody else; remove it and start again.");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the folder is there and not empty. What root's PostgreSQL owns, only root can look into. */
    static boolean holdsSomething(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be read: it may belong to another user.", e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
