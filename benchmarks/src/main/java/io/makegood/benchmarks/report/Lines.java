package io.makegood.benchmarks.report;

import io.makegood.benchmarks.rows.Outcome;
import java.util.Locale;

/** The table as text: a line per row, and below it the absolute figures. */
public final class Lines {

    private static final String FORM = "%-3s %-44s %12s %12s %8s  %-9s %s";

    private Lines() {}

    public static String head() {
        return FORM.formatted("row", "what", "value", "floor", "ratio", "target", "");
    }

    public static String of(Outcome outcome) {
        StringBuilder text = new StringBuilder(FORM.formatted(
                outcome.row().number(),
                outcome.row().title(),
                figure(outcome.value(), outcome.row().unit()),
                outcome.floor() == 0
                        ? ""
                        : figure(outcome.floor(), outcome.row().unit()),
                outcome.floor() == 0 ? "" : String.format(Locale.ROOT, "%.2f x", outcome.ratio()),
                outcome.row().target().text(),
                verdict(outcome)));
        outcome.details().forEach(detail -> text.append("\n      ").append(detail));
        return text.toString();
    }

    static String verdict(Outcome outcome) {
        return outcome.isOk() ? "ok" : "MISSED";
    }

    static String figure(double value, String unit) {
        String number = String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
        return unit.startsWith("/") ? number + unit : number + " " + unit;
    }
}
