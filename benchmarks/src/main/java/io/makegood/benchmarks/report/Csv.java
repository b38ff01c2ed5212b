package io.makegood.benchmarks.report;

import io.makegood.benchmarks.rows.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table for machines. */
public final class Csv {

    private Csv() {}

    public static String of(List<Outcome> outcomes) {
        return Stream.concat(
                        Stream.of("row,what,value,floor,unit,ratio,target,verdict,details"),
                        outcomes.stream().map(Csv::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Outcome outcome) {
        return Stream.of(
                        Integer.toString(outcome.row().number()),
                        outcome.row().title(),
                        number(outcome.value()),
                        outcome.floor() == 0 ? "" : number(outcome.floor()),
                        outcome.row().unit(),
                        outcome.floor() == 0 ? "" : number(outcome.ratio()),
                        outcome.row().target().text(),
                        Lines.verdict(outcome),
                        String.join(" | ", outcome.details()))
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
