package io.makegood.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;

/** Where things lie on disk. */
public final class Folders {
    private static final String STANDS_IN_FOR = "stands-in-for";

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

    /** Where PostgreSQL's programs are unpacked: once for this clone. */
    static Path postgresPrograms() {
        return reachable(home());
    }

    /**
     * A folder that the uid which runs PostgreSQL can reach. Root lends it another uid, and that one cannot be sure to reach
     * what lies in a clone (say, below /root); so root's is in /var/tmp, and named after the folder that it stands in for.
     */
    public static Path reachable(Path home) {
        if (!OsUser.isRoot()) {
            return open(home.resolve("postgres"));
        }
        String name = UUID.nameUUIDFromBytes(home.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Path folder = ours(open(Path.of("/var/tmp", "makegood-" + name.substring(0, 8))));
        try {
            Files.createDirectories(home);
            Files.writeString(folder.resolve(STANDS_IN_FOR), home.toString());
            return folder;
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + home + ": " + e.getMessage() + ".", e);
        }
    }

    /** Removes what root's PostgreSQL kept for folders that are gone. */
    public static void removeStranded() {
        if (!OsUser.isRoot()) {
            return;
        }
        try (var folders = Files.newDirectoryStream(Path.of("/var/tmp"), "makegood-*")) {
            for (Path folder : folders) {
                if (isStranded(folder)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStranded(Path folder) throws IOException {
        Path note = folder.resolve(STANDS_IN_FOR);
        try {
            return Files.isRegularFile(note) && !Files.exists(Path.of(Files.readString(note)));
        } catch (NoSuchFileException e) {
            return false;
        }
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
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is gone already is well: another run may be clearing up the same. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return orGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return orGone(failure);
        }

        private static FileVisitResult orGone(IOException failure) throws IOException {
            if (failure != null && !(failure instanceof NoSuchFileException)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
