package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Group;
import io.makegood.console.today.AnalyticsClient.Score;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * One metric over time: a point with its interval for each day or month, where it lies in time, and the line between
 * neighbours.
 */
public record TimeScores(List<Stretch> stretches, List<Line> lines, List<Axis.Tick> ticks) {
    private static final int MOST_LABELS = 6;
    private static final int MONTHS = 12;
    private static final double ROUNDING = 1e-6;

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
        Axis axis = Axis.covering(
                drawn.stream()
                        .map(group -> gauge.in(group.scores()).orElseThrow())
                        .flatMapToDouble(TimeScores::reach),
                gauge.lowest(),
                gauge.highest());
        List<Stretch> stretches = stretches(drawn, gauge, axis);
        return new TimeScores(stretches, lines(stretches), axis.ticksFromTop());
    }

    private static List<Stretch> stretches(List<Group> drawn, Gauge gauge, Axis axis) {
        List<Stretch> stretches = new ArrayList<>();
        double labelledFrom = 0;
        for (Group group : drawn) {
            double x = share(group, drawn);
            boolean labelled = x >= labelledFrom - ROUNDING;
            labelledFrom = labelled ? x + 1.0 / MOST_LABELS : labelledFrom;
            stretches.add(stretch(group, gauge, axis, Axis.percent(x), labelled));
        }
        return List.copyOf(stretches);
    }

    private static double share(Group group, List<Group> drawn) {
        long first = number(drawn.get(0).key());
        long last = number(drawn.get(drawn.size() - 1).key());
        return (number(group.key()) - first + 0.5) / (last - first + 1);
    }

    /** How manieth day or month it is. */
    private static long number(String key) {
        String[] parts = key.split("-");
        return parts.length == 2
                ? Long.parseLong(parts[0]) * MONTHS + Long.parseLong(parts[1])
                : LocalDate.parse(key).toEpochDay();
    }

    private static DoubleStream reach(Score score) {
        return DoubleStream.of(low(score), score.value(), high(score));
    }

    private static double low(Score score) {
        return score.low() == null ? score.value() : score.low();
    }

    private static double high(Score score) {
        return score.high() == null ? score.value() : score.high();
    }

    public boolean empty() {
        return stretches.isEmpty();
    }

    private static Stretch stretch(Group group, Gauge gauge, Axis axis, String x, boolean labelled) {
        Score score = gauge.in(group.scores()).orElseThrow();
        return new Stretch(
                label(group.key()),
                labelled,
                x,
                axis.fromTop(score.value()),
                axis.fromTop(high(score)),
                axis.fromTop(low(score)),
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
