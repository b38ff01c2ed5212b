package io.makegood.localstack.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends processes that nobody looks after any more. */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Asks all of them to end, and kills those that do not. */
    public static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        try {
            allGone(processes).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception stillThere) {
            kill(processes);
        }
    }

    /** Kills them and what they started. */
    public static void kill(List<ProcessHandle> processes) {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        allGone(all).join();
    }

    private static CompletableFuture<Void> allGone(List<ProcessHandle> processes) {
        return CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    }
}
