package io.makegood.benchmarks;

import io.makegood.benchmarks.report.Csv;
import io.makegood.benchmarks.report.Lines;
import io.makegood.benchmarks.report.Picture;
import io.makegood.benchmarks.report.Progress;
import io.makegood.benchmarks.rows.Outcome;
import io.makegood.benchmarks.rows.Pace;
import io.makegood.benchmarks.rows.Programme;
import io.makegood.benchmarks.rows.Row;
import io.makegood.benchmarks.stand.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code ./benchmarks/run} runs: the rows that were asked for, or all. */
public final class Benchmarks {

    private static final int SOMETHING_MISSED = 1;
    private static final int SOMETHING_BROKEN = 2;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        Progress progress = new Progress(System.err, System.console() != null);
        Pace pace = Arrays.asList(arguments).contains("--brief") ? Pace.BRIEF : Pace.FULL;
        List<String> numbers = Arrays.stream(arguments)
                .filter(argument -> !argument.equals("--brief"))
                .toList();
        try {
            List<Outcome> outcomes = new Programme(wanted(numbers), pace, progress).measure();
            progress.finish();
            report(outcomes);
            System.exit(outcomes.stream().allMatch(Outcome::isOk) ? 0 : SOMETHING_MISSED);
        } catch (Exception e) {
            progress.finish();
            System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
            System.exit(SOMETHING_BROKEN);
        }
    }

    private static Set<Row> wanted(List<String> numbers) {
        Set<Row> wanted = EnumSet.noneOf(Row.class);
        for (Row row : Row.values()) {
            if (numbers.isEmpty() || numbers.contains(Integer.toString(row.number()))) {
                wanted.add(row);
            }
        }
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There are rows 1 to 10: ./benchmarks/run 1 2 5");
        }
        return wanted;
    }

    private static void report(List<Outcome> outcomes) throws IOException {
        System.out.println(Lines.head());
        outcomes.forEach(outcome -> System.out.println(Lines.of(outcome)));
        Path csv = write("benchmarks.csv", Csv.of(outcomes));
        Path picture = write("benchmarks.svg", Picture.of(outcomes));
        System.out.println("Written to " + csv + " and " + picture);
    }

    private static Path write(String name, String text) throws IOException {
        Path file = Folder.target().resolve(name);
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
