package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Told;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One hour of a topic: accepted = published + unsent + parked, and for each consumer what it made of what was published.
 *
 * @param missing whether some of it was not heard, and never will be by itself
 */
public record LedgerHour(
        Instant hour,
        String label,
        long accepted,
        long published,
        long unsent,
        long parked,
        boolean addsUp,
        boolean missing,
        List<Hearing> hearings) {
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    /**
     * What a consumer made of an hour.
     *
     * @param pending published, and not heard so far; negative if it heard more than was published
     * @param duplicates that came again
     * @param idReused that came under an id of another
     */
    public record Hearing(
            String consumer,
            long applied,
            long ignored,
            long quarantined,
            long pending,
            long duplicates,
            long idReused) {
        static Hearing of(String consumer, long published, Collection<Heard> heard) {
            long applied = heard.stream().mapToLong(Heard::applied).sum();
            long ignored = heard.stream().mapToLong(Heard::ignored).sum();
            long quarantined = heard.stream().mapToLong(Heard::quarantined).sum();
            long duplicates = heard.stream().mapToLong(Heard::duplicates).sum();
            long idReused = heard.stream().mapToLong(Heard::idReused).sum();
            long pending = published - applied - ignored - quarantined;
            return new Hearing(consumer, applied, ignored, quarantined, pending, duplicates, idReused);
        }
    }

    static LedgerHour of(
            Told told, List<Heard> heard, Collection<String> consumers, Standstill standstill, ZoneId zone) {
        List<Hearing> hearings = consumers.stream()
                .map(consumer -> Hearing.of(
                        consumer,
                        told.published(),
                        heard.stream()
                                .filter(line -> line.consumer().equals(consumer)
                                        && line.hour().equals(told.hour()))
                                .toList()))
                .toList();
        return new LedgerHour(
                told.hour(),
                LABEL.format(told.hour().atZone(zone)) + " " + zone.getId(),
                told.accepted(),
                told.published(),
                told.unsent(),
                told.parked(),
                told.addsUp(),
                isMissing(told, hearings, standstill),
                hearings);
    }

    private static boolean isMissing(Told told, List<Hearing> hearings, Standstill standstill) {
        boolean unheard = isUnheard(told.published(), hearings) && standstill.everybody();
        return standstill.isReachedIn(told)
                && (unheard
                        || hearings.stream()
                                // One that came under a used id was heard, and stands in quarantine.
                                .anyMatch(hearing -> hearing.pending() > hearing.idReused()
                                        && standstill.upToDate().contains(hearing.consumer())));
    }

    private static boolean isUnheard(long published, List<Hearing> hearings) {
        return published > 0 && hearings.isEmpty();
    }

    /** ok: all of it is accounted for; waiting: some is on its way; off: it does not add up. */
    public String state() {
        if (missing || contradicts()) {
            return "off";
        }
        boolean waits = isUnheard(published, hearings)
                || unsent + parked > 0
                || hearings.stream().anyMatch(hearing -> hearing.pending() != 0);
        return waits ? "waiting" : "ok";
    }

    /** More was heard than was told, or its teller cannot explain its own numbers. */
    public boolean contradicts() {
        // What a relay has sent and not yet noted down may have been heard already.
        return !addsUp || hearings.stream().anyMatch(hearing -> hearing.pending() < -(unsent + parked));
    }

    public String sentence() {
        return switch (state()) {
            case "off" ->
                contradicts()
                        ? "the numbers do not explain each other"
                        : "not all of it was heard, and who lacks some has nothing left to read";
            case "waiting" -> "some of it is on its way";
            default -> "all accounted for";
        };
    }
}
