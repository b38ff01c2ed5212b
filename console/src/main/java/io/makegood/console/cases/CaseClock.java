package io.makegood.console.cases;

import io.makegood.console.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * One of the two clocks of a case.
 *
 * @param state {@code running}, {@code soon}, {@code overdue}, {@code kept}, {@code late} or {@code stopped}
 * @param due when it runs out, for the browser to count down to; null while it does not run
 * @param burnt how much of its time is gone, for the picture
 */
public record CaseClock(String label, String state, String text, String due, String burnt) {
    private static final double SOON = 0.75;

    static CaseClock of(String label, Instant from, Instant due, Instant done, boolean runs, Instant now) {
        if (done != null) {
            return kept(label, from, due, done);
        }
        if (!runs || due == null) {
            return new CaseClock(label, "stopped", "\u2013", null, "0%");
        }
        double share = share(from, due, now);
        String left = Words.duration(Duration.between(now, due));
        return now.isBefore(due)
                ? new CaseClock(
                        label, share < SOON ? "running" : "soon", left + " left", due.toString(), percent(share))
                : new CaseClock(label, "overdue", left + " overdue", due.toString(), percent(1));
    }

    private static CaseClock kept(String label, Instant from, Instant due, Instant done) {
        boolean late = due != null && done.isAfter(due);
        String after = "after " + Words.duration(Duration.between(from, done));
        return new CaseClock(
                label, late ? "late" : "kept", late ? after + ", late" : after, null, percent(share(from, due, done)));
    }

    private static double share(Instant from, Instant due, Instant now) {
        if (from == null || due == null || !due.isAfter(from)) {
            return 1;
        }
        double gone = Duration.between(from, now).toMillis();
        return Math.max(0.02, Math.min(1, gone / Duration.between(from, due).toMillis()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
