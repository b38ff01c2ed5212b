package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.stand.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Row 8: how long somebody waits for {@code ./run}, and for what. */
final class StartUp {

    private static final Pattern IS_UP = Pattern.compile("(?m)^(\\S+)\\s+is up after (\\d+) s$");

    private StartUp() {}

    static Outcome of(Stand stand) {
        List<String> parts = new ArrayList<>();
        int last = 0;
        Matcher line = IS_UP.matcher(stand.said());
        while (line.find()) {
            parts.add(line.group(1) + " after " + line.group(2) + " s");
            last = Math.max(last, Integer.parseInt(line.group(2)));
        }
        String around = String.format(
                Locale.ROOT,
                "%.1f s around that: the launcher itself, the first survey and duty owners",
                Math.max(0, stand.secondsToStart() - last));
        return new Outcome(Row.START, stand.secondsToStart(), 0, List.of("ready: " + String.join(", ", parts), around));
    }
}
