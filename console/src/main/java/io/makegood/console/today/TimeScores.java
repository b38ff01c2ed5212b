package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Group;
import io.makegood.console.today.AnalyticsClient.Score;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One metric over time: a point with its interval for each day or month, and the line between neighbours. */
public record TimeScores(List<Stretch> stretches, List<Line> lines, List<Axis.Tick> ticks) {
    private static final int MOST_LABELS = 6;

    /** A day or a month. */
    public record Stretch(
            String label,
            boolean labelled,
            String x,
            String y,
            String top,
            String bottom,
            boolean tooFew,
            String words) {}

    /** From one point to the next. */
    public record Line(String x1, String y1, String x2, String y2) {}

    static TimeScores of(List<Group> groups, Gauge gauge) {
        List<Group> drawn = groups.stream()
                .filter(group -> gauge.in(group.scores()).isPresent())
                .sorted(Comparator.comparing(Group::key))
                .toList();
        Axis axis = UnitScores.axisFor(drawn, gauge);
        int labelEvery = Math.max(1, (drawn.size() + MOST_LABELS - 1) / MOST_LABELS);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            String x = Axis.percent((i + 0.5) / drawn.size());
            stretches.add(stretch(drawn.get(i), gauge, axis, x, i % labelEvery == 0));
        }
        return new TimeScores(List.copyOf(stretches), lines(stretches), axis.ticksFromTop());
    }

    public boolean empty() {
        return stretches.isEmpty();
    }

    private static Stretch stretch(Group group, Gauge gauge, Axis axis, String x, boolean labelled) {
        Score score = gauge.in(group.scores()).orElseThrow();
        double low = score.low() == null ? score.value() : score.low();
        double high = score.high() == null ? score.value() : score.high();
        return new Stretch(
                label(group.key()),
                labelled,
                x,
                axis.fromTop(score.value()),
                axis.fromTop(high),
                axis.fromTop(low),
                score.tooFew(),
                group.key() + ": " + ScoreRow.words(score, gauge.metric()));
    }

    /** {@code 2026-11-21} within a season reads "21 Nov", a month "Nov 2026". */
    private static String label(String key) {
        String[] parts = key.split("-");
        if (parts.length < 2) {
            return key;
        }
        String month = Month.of(Integer.parseInt(parts[1])).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return parts.length == 2 ? month + " " + parts[0] : Integer.parseInt(parts[2]) + " " + month;
    }

    private static List<Line> lines(List<Stretch> stretches) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < stretches.size(); i++) {
            Stretch before = stretches.get(i - 1);
            Stretch after = stretches.get(i);
            lines.add(new Line(before.x(), before.y(), after.x(), after.y()));
        }
        return List.copyOf(lines);
    }
}
