package io.makegood.console.today;

import io.makegood.console.today.AnalyticsClient.Group;
import io.makegood.console.today.AnalyticsClient.Score;
import io.makegood.console.web.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** One metric for each unit on a common axis. */
public record UnitScores(List<ScoreRow> rows, List<Axis.Tick> ticks) {

    static UnitScores of(List<Group> groups, Gauge gauge) {
        List<Group> sorted = groups.stream()
                .filter(group -> Unit.valid(group.key()))
                .sorted(Comparator.comparing(Group::key))
                .toList();
        int top = sorted.stream()
                .mapToInt(group -> new Unit(group.key()).depth())
                .min()
                .orElse(0);
        Axis axis = axisFor(sorted, gauge);
        List<ScoreRow> rows =
                sorted.stream().map(group -> row(group, gauge, axis, top)).toList();
        return new UnitScores(rows, axis.ticks());
    }

    public boolean empty() {
        return rows.stream().noneMatch(ScoreRow::drawn);
    }

    private static ScoreRow row(Group group, Gauge gauge, Axis axis, int top) {
        Unit unit = new Unit(group.key());
        int indent = Math.min(3, unit.depth() - top);
        return gauge.in(group.scores())
                .map(score -> ScoreRow.of(unit, indent, score, gauge, axis))
                .orElseGet(() -> ScoreRow.notAnswered(unit, indent));
    }

    private static Axis axisFor(List<Group> groups, Gauge gauge) {
        DoubleStream figures = groups.stream()
                .map(group -> gauge.in(group.scores()))
                .flatMap(Optional::stream)
                .flatMapToDouble(UnitScores::reach);
        return Axis.covering(figures, gauge.lowest(), gauge.highest());
    }

    /** Too few answers do not stretch the axis by their interval: the others would shrink to nothing. */
    private static DoubleStream reach(Score score) {
        return score.tooFew() || score.low() == null || score.high() == null
                ? DoubleStream.of(score.value())
                : DoubleStream.of(score.low(), score.value(), score.high());
    }
}
