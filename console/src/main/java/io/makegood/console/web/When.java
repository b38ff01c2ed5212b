package io.makegood.console.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant as a page shows it: exact for the browser, which puts it into its own zone, and readable where no script runs.
 */
public record When(String exact, String readable, String relative) {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    public static When of(Instant instant, Instant now, ZoneId zone) {
        if (instant == null) {
            return null;
        }
        String readable = DAY_AND_TIME.format(instant.atZone(zone)) + " " + zone.getId();
        return new When(instant.toString(), readable, relative(Duration.between(instant, now)));
    }

    private static String relative(Duration age) {
        if (age.abs().toSeconds() < 10) {
            return "just now";
        }
        return age.isNegative() ? "in " + Words.duration(age) : Words.duration(age) + " ago";
    }
}
