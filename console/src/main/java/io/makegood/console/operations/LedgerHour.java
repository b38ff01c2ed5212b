package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Told;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** One hour of a topic: accepted = published + unsent + parked, and for each consumer what it made of what was published. */
public record LedgerHour(
        Instant hour,
        String label,
        long accepted,
        long published,
        long unsent,
        long parked,
        boolean addsUp,
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

    static LedgerHour of(Told told, List<Heard> heard, Collection<String> consumers, ZoneId zone) {
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
                hearings);
    }

    /** ok: all of it is accounted for; waiting: some is on its way; off: the numbers do not explain each other. */
    public String state() {
        // What a relay has sent and not yet noted down may have been heard already.
        if (!addsUp || hearings.stream().anyMatch(hearing -> hearing.pending() < -(unsent + parked))) {
            return "off";
        }
        boolean unheard = published > 0 && hearings.isEmpty();
        boolean waits = unheard || unsent + parked > 0 || hearings.stream().anyMatch(hearing -> hearing.pending() != 0);
        return waits ? "waiting" : "ok";
    }

    public String sentence() {
        return switch (state()) {
            case "off" -> "the numbers do not explain each other";
            case "waiting" -> "some of it is on its way";
            default -> "all accounted for";
        };
    }
}
