package io.makegood.e2e.faults.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was attempted and what came of it, in a file that is only ever appended to: a line before each call and a line after
 * it. What stands here as accepted is what the services are held to.
 */
public final class Oracle implements AutoCloseable {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final Path file;
    private final BufferedWriter out;

    public Oracle(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A submission that was answered 202 at least once, and every id that it was ever given: one, if all is well. */
    public record Accepted(String submissionId, Kind kind, Set<String> feedbackIds) {}

    /** All that the file says. */
    public record Account(int attempts, int submissions, List<Accepted> accepted) {}

    public void before(Submission submission) {
        write(BEFORE, submission, 0, "");
    }

    /** @param status 0 or less when there was no answer */
    public void after(Submission submission, int status, String feedbackId) {
        write(AFTER, submission, status, feedbackId == null ? "" : feedbackId);
    }

    private synchronized void write(String when, Submission submission, int status, String feedbackId) {
        try {
            out.write(String.join(
                            "\t",
                            when,
                            Instant.now().toString(),
                            submission.id(),
                            submission.hash(),
                            submission.kind().name(),
                            Integer.toString(status),
                            feedbackId)
                    + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Account account() {
        return read(file);
    }

    /** Counts from the file alone. */
    public static Account read(Path file) {
        Map<String, Accepted> accepted = new LinkedHashMap<>();
        Set<String> submissions = new TreeSet<>();
        int attempts = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                submissions.add(fields[2]);
                attempts += fields[0].equals(BEFORE) ? 1 : 0;
                if (fields[0].equals(AFTER) && fields[5].equals("202")) {
                    accepted.computeIfAbsent(
                                    fields[2], id -> new Accepted(id, Kind.valueOf(fields[4]), new TreeSet<>()))
                            .feedbackIds()
                            .add(fields[6]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Account(attempts, submissions.size(), List.copyOf(accepted.values()));
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
