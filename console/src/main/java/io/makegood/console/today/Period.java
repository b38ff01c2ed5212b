package io.makegood.console.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/**
 * The days a page looks at, both ends included.
 *
 * @param key how the address names it
 * @param firstDay null when it has no beginning
 */
public record Period(String key, LocalDate firstDay, LocalDate lastDay) {
    static final String OWN = "own";

    /** A period that a person picks by its name. */
    public enum Named {
        WEEK("7d", "Last 7 days", 6),
        MONTH("30d", "Last 30 days", 29),
        QUARTER("90d", "Last 90 days", 89),
        YEAR("365d", "Last 365 days", 364),
        ALL("all", "All time", -1);

        private final String key;
        private final String label;
        private final int daysBefore;

        Named(String key, String label, int daysBefore) {
            this.key = key;
            this.label = label;
            this.daysBefore = daysBefore;
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }
    }

    /** What the address asks for; days that make no sense fall back to the last thirty. */
    static Period of(String key, String from, String to, Clock clock, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (OWN.equals(key) && first != null && last != null && !last.isBefore(first)) {
            return new Period(OWN, first, last);
        }
        Named named = Arrays.stream(Named.values())
                .filter(candidate -> candidate.key.equals(key))
                .findFirst()
                .orElse(Named.MONTH);
        return new Period(named.key, named == Named.ALL ? null : today.minusDays(named.daysBefore), today);
    }

    /** Days are bars for a season at most, then months. */
    String step() {
        return firstDay != null && firstDay.plusDays(92).isAfter(lastDay) ? "DAY" : "MONTH";
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
