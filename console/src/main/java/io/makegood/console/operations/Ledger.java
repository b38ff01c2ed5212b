package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.operations.OperationsClient.Told;
import io.makegood.console.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was told on one topic, hour by hour, beside what each consumer made of it: put together from what the services say,
 * each of its own part.
 *
 * @param away the services that do not say theirs
 * @param until the end of the period; null if its teller is away
 * @param bars one for each hour of the period, oldest first
 * @param hours those in which there was anything, latest first; empty if its teller is away
 */
public record Ledger(String topic, Set<String> away, Instant until, List<Bar> bars, List<LedgerHour> hours) {
    private static final String OURS = "makegood.";
    private static final int BAR_HEIGHT = 56;
    private static final int LOWEST = 3;
    private static final int SLOT = 20;
    private static final int GAP = 2;

    /**
     * An hour as a picture.
     *
     * @param height in pixels; 0 where nothing was told
     */
    public record Bar(int x, int y, int height, String state, String label) {}

    static List<Ledger> of(
            List<Reconciliation> told,
            List<Reconciliation> heard,
            Set<String> away,
            Standstill standstill,
            ZoneId zone) {
        List<Told> allTold = told.stream().flatMap(part -> part.told().stream()).toList();
        List<Heard> allHeard =
                heard.stream().flatMap(part -> part.heard().stream()).toList();
        return Stream.concat(
                        allTold.stream().map(Told::topic), allHeard.stream().map(Heard::topic))
                .filter(topic -> !Outside.writes(topic))
                .distinct()
                .sorted()
                .map(topic -> new Ledger(topic, away, null, List.of(), List.of()))
                .map(ledger -> ledger.tellerAway()
                        ? ledger
                        : ledger.with(allTold, allHeard, period(told, heard), standstill, zone))
                .toList();
    }

    /** That of which all speak: those that were asked on either side of a full hour begin with different ones. */
    private static Reconciliation period(List<Reconciliation> told, List<Reconciliation> heard) {
        return Stream.concat(told.stream(), heard.stream())
                .max(Comparator.comparing(Reconciliation::from))
                .orElseThrow();
    }

    private Ledger with(
            List<Told> allTold, List<Heard> allHeard, Reconciliation period, Standstill standstill, ZoneId zone) {
        List<Told> told =
                allTold.stream().filter(line -> line.topic().equals(topic)).toList();
        List<Heard> heard =
                allHeard.stream().filter(line -> line.topic().equals(topic)).toList();
        Set<String> consumers = heard.stream().map(Heard::consumer).collect(Collectors.toCollection(TreeSet::new));
        List<LedgerHour> hours = Stream.concat(
                        told.stream().map(Told::hour), heard.stream().map(Heard::hour))
                .distinct()
                .filter(hour -> !hour.isBefore(period.from()))
                .sorted(Comparator.reverseOrder())
                .map(hour -> LedgerHour.of(told(hour, topic, told), heard, consumers, standstill, zone))
                .toList();
        return new Ledger(topic, away, period.to(), bars(hours, period), hours);
    }

    /** A topic is written by its owner alone, and bears its name. */
    public String teller() {
        return topic.startsWith(OURS) ? topic.substring(OURS.length()) : topic;
    }

    /** Then nobody knows how much there was, and whether what was heard is all of it. */
    private boolean tellerAway() {
        return away.contains(teller());
    }

    /** Of an hour in which only others have heard something, nothing was told. */
    private static Told told(Instant hour, String topic, List<Told> told) {
        return told.stream()
                .filter(line -> line.hour().equals(hour))
                .findFirst()
                .orElse(new Told(hour, topic, 0, 0, 0, 0, true));
    }

    private static List<Bar> bars(List<LedgerHour> hours, Reconciliation period) {
        long most = hours.stream().mapToLong(LedgerHour::accepted).max().orElse(0);
        long length = Duration.between(period.from(), period.to()).toHours();
        return Stream.iterate(period.from(), hour -> hour.plus(Duration.ofHours(1)))
                .limit(length)
                .map(hour -> bar(hour, hours, period.from(), most))
                .toList();
    }

    private static Bar bar(Instant hour, List<LedgerHour> hours, Instant from, long most) {
        int x = (int) Duration.between(from, hour).toHours() * SLOT + GAP;
        return hours.stream()
                .filter(line -> line.hour().equals(hour))
                .findFirst()
                .map(line -> {
                    int height = (int) Math.max(LOWEST, line.accepted() * BAR_HEIGHT / Math.max(1, most));
                    String label = line.label() + ": " + Words.count(line.accepted()) + ", " + line.sentence();
                    return new Bar(x, BAR_HEIGHT - height, height, line.state(), label);
                })
                .orElse(new Bar(x, BAR_HEIGHT, 0, "none", ""));
    }

    /** Of the picture, in the measure of its bars. */
    public int width() {
        return bars.size() * SLOT;
    }

    public long accepted() {
        return hours.stream().mapToLong(LedgerHour::accepted).sum();
    }

    /** Whether there is an hour of which the numbers do not explain each other. */
    public boolean contradicts() {
        return hours.stream().anyMatch(LedgerHour::contradicts);
    }

    /** So many hours back was published what is missing; 0 if nothing is. */
    public long missingHours() {
        return hours.stream()
                .filter(LedgerHour::missing)
                .mapToLong(hour -> Duration.between(hour.hour(), until).toHours())
                .max()
                .orElse(0);
    }

    /** The worst of its hours; unknown if its teller is away. */
    public String state() {
        return tellerAway()
                ? "unknown"
                : Stream.of("off", "waiting")
                        .filter(state ->
                                hours.stream().anyMatch(hour -> hour.state().equals(state)))
                        .findFirst()
                        .orElse("ok");
    }

    public String sentence() {
        return switch (state()) {
            case "unknown" -> "not known";
            case "off" -> "does not add up";
            case "waiting" -> "some on its way";
            default ->
                away.isEmpty() ? "all accounted for" : "accounted for, as far as the services that answer can say";
        };
    }
}
