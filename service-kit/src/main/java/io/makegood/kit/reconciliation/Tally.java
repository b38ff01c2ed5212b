package io.makegood.kit.reconciliation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what one transaction does to events, by the hour in which they became facts. */
public final class Tally {

    private final Map<Line, Long> numbers = new LinkedHashMap<>();

    /** What is counted together. */
    private record Line(Instant hour, String topic, String consumer, Outcome outcome) {}

    /**
     * A line of the count.
     *
     * @param consumer who heard it; empty for what the service tells itself
     */
    public record Counted(Instant hour, String topic, String consumer, Outcome outcome, long number) {}

    /** @param number negative where something is no longer what it was counted as */
    public void add(Instant time, String topic, String consumer, Outcome outcome, long number) {
        numbers.merge(new Line(time.truncatedTo(ChronoUnit.HOURS), topic, consumer, outcome), number, Long::sum);
    }

    public long of(Outcome outcome) {
        return counted().stream()
                .filter(line -> line.outcome() == outcome)
                .mapToLong(Counted::number)
                .sum();
    }

    public List<Counted> counted() {
        return numbers.entrySet().stream()
                .map(entry -> new Counted(
                        entry.getKey().hour(),
                        entry.getKey().topic(),
                        entry.getKey().consumer(),
                        entry.getKey().outcome(),
                        entry.getValue()))
                .toList();
    }
}
