package io.makegood.e2e.faults;

import io.makegood.localstack.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What became of one fault: printed, and a line in {@code target/faults.csv}. */
record Row(
        String fault,
        int attempts,
        int accepted,
        double acceptedPerSecond,
        long lost,
        long doubled,
        long outOfOrder,
        double secondsToHeal) {

    private static final Path FILE = Folders.root().resolve("end-to-end-tests/target/faults.csv");

    static {
        write(
                "fault,attempts,accepted,accepted per second,lost,doubled,out of order,seconds to heal\n",
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    void publish() {
        System.out.printf(
                Locale.ROOT,
                "[fault] %-58s attempts %6d  accepted %6d (%5.1f/s)  lost %d  doubled %d  out of order %d  healed in %.1f s%n",
                fault,
                attempts,
                accepted,
                acceptedPerSecond,
                lost,
                doubled,
                outOfOrder,
                secondsToHeal);
        write(
                String.format(
                        Locale.ROOT,
                        "\"%s\",%d,%d,%.1f,%d,%d,%d,%.1f%n",
                        fault,
                        attempts,
                        accepted,
                        acceptedPerSecond,
                        lost,
                        doubled,
                        outOfOrder,
                        secondsToHeal),
                StandardOpenOption.APPEND);
    }

    private static synchronized void write(String text, StandardOpenOption how) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
