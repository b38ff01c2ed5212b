package io.makegood.e2e.faults.rig;

import io.makegood.localstack.process.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own that can be full: a tmpfs, which only root may mount. */
public final class SmallDisk implements AutoCloseable {

    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static boolean mayBeMounted() {
        return "root".equals(System.getProperty("user.name")) && Commands.exists("mount");
    }

    public static SmallDisk mounted(int megabytes) {
        try {
            Path folder = Files.createTempDirectory("makegood-small-disk-");
            Commands.run("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + megabytes + "m", "tmpfs", folder.toString());
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** To the last byte. */
    public void fill() {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(MEGABYTE);
            }
        } catch (IOException full) {
            top(full);
        }
    }

    /** The rest that is smaller than what was written at once. */
    private void top(IOException full) {
        try (OutputStream out = Files.newOutputStream(folder.resolve("ballast-2"))) {
            while (true) {
                out.write(0);
            }
        } catch (IOException reallyFull) {
            reallyFull.addSuppressed(full);
        }
    }

    public void free() {
        try {
            Files.deleteIfExists(ballast());
            Files.deleteIfExists(folder.resolve("ballast-2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** Only once nobody uses it any more. */
    @Override
    public void close() {
        Commands.run("umount", folder.toString());
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
