package io.makegood.benchmarks.stand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of the processors each part has used so far. Unlike a rate, that hardly depends on who else is at work.
 *
 * @param seconds by name of the part
 * @param compilers what the just-in-time compilers of all parts have used of it, in seconds
 */
public record Processors(Map<String, Double> seconds, double compilers) {

    /** The kernel counts in ticks; 100 a second on every Linux that matters here. */
    private static final double TICKS = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    /** The only part that is more than one process. */
    private static final String POSTGRES = "postgres";

    /** @param pids by name of the part */
    public static Processors of(Map<String, Long> pids) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        pids.forEach((name, pid) -> seconds.put(name, name.equals(POSTGRES) ? withChildren(pid) : ticks(pid, SYSTEM)));
        return new Processors(
                seconds,
                pids.values().stream().mapToDouble(Processors::compilers).sum());
    }

    private static double withChildren(long pid) {
        return ticks(pid, SYSTEM_OF_ENDED_CHILDREN)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToDouble(child -> ticks(child.pid(), SYSTEM_OF_ENDED_CHILDREN))
                        .sum();
    }

    private static double compilers(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.filter(Processors::isCompiler)
                    .mapToDouble(thread -> ticks(thread, SYSTEM))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] CompilerThre.*\\s*");
        } catch (IOException e) {
            return false;
        }
    }

    private static double ticks(long pid, int last) {
        return ticks(Path.of("/proc", Long.toString(pid)), last);
    }

    private static double ticks(Path process, int last) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double sum = 0;
            for (int i = USER; i <= last; i++) {
                sum += Double.parseDouble(fields[i]);
            }
            return sum / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    /** What each has used since then for one of so many. */
    public String perOne(Processors before, long of) {
        return seconds.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.0f",
                        entry.getKey(),
                        (entry.getValue() - before.seconds().getOrDefault(entry.getKey(), 0.0)) * 1e6 / of))
                .collect(Collectors.joining(
                        ", ",
                        "processor time for each: ",
                        String.format(
                                Locale.ROOT,
                                " us; of it compilers %.0f us",
                                (compilers - before.compilers) * 1e6 / of)));
    }
}
