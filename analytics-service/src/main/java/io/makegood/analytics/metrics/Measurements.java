package io.makegood.analytics.metrics;

import io.makegood.analytics.database.Statements;
import io.makegood.analytics.facts.Counted;
import io.makegood.analytics.facts.Metric;
import io.makegood.analytics.facts.Scale;
import io.makegood.analytics.metrics.Numbers.Hours;
import io.makegood.analytics.scores.AnswerCount;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted in the generation that was entered. Scores and tallies come from the counts per day, so that they cost
 * what the days and units are, not what the answers are; the hours come from the cases themselves, since a median cannot
 * be added up.
 */
@ApplicationScoped
class Measurements {

    private static final String ANSWER = "metric, scale_min, scale_max, higher_is_better, value";
    private static final String UNIT_AND_ABOVE = " cross join lateral unit_and_above(%s) as above(place)";
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final Statements statements;

    Measurements(Statements statements) {
        this.statements = statements;
    }

    /** The numbers of each group that has any, by its key. */
    SortedMap<String, Numbers> of(Selection selection, Dimension dimension) {
        SortedMap<String, Numbers> groups = new TreeMap<>();
        addAnswers(groups, selection, dimension);
        addTallies(groups, selection, dimension);
        addHours(groups, selection, dimension);
        return groups;
    }

    private void addAnswers(SortedMap<String, Numbers> groups, Selection selection, Dimension dimension) {
        Condition condition = Condition.onCounts(selection, dimension);
        statements.query(summed("answer_count", ANSWER, condition, dimension), condition.values(), row -> {
            group(groups, row).add(answer(row));
            return null;
        });
    }

    private void addTallies(SortedMap<String, Numbers> groups, Selection selection, Dimension dimension) {
        Condition condition = Condition.onCounts(selection, dimension);
        statements.query(summed("tally", "what", condition, dimension), condition.values(), row -> {
            group(groups, row).add(Counted.valueOf(row.getString("what")), row.getLong("n"));
            return null;
        });
    }

    /** The days are summed first; only then, and only by unit, does each sum count for every unit above it. */
    private static String summed(String table, String columns, Condition condition, Dimension dimension) {
        String sum = "select %s as place, %s, sum(n)::bigint as n from %s where %s group by 1, %s"
                .formatted(dimension.sql(), columns, table, condition.sql(), columns);
        if (dimension != Dimension.UNIT) {
            return sum;
        }
        return "select above.place, %s, sum(n)::bigint as n from (%s) as summed%s group by 1, %s"
                .formatted(columns, sum, UNIT_AND_ABOVE.formatted("summed.place"), columns);
    }

    private void addHours(SortedMap<String, Numbers> groups, Selection selection, Dimension dimension) {
        boolean byUnit = dimension == Dimension.UNIT;
        Condition condition = Condition.onFacts(selection, dimension);
        String sql = """
                select %s as place, count(*) as n,
                       percentile_cont(0.5) within group (order by recovery_ms) as median,
                       percentile_cont(0.9) within group (order by recovery_ms) as p90
                from (select unit, employee_id, opened_day as day, recovery_ms from complaint
                      where status = 'RECOVERED' and opened_day is not null) as recovered%s
                where %s group by 1""".formatted(
                        byUnit ? "above.place" : dimension.sql(),
                        byUnit ? UNIT_AND_ABOVE.formatted("unit") : "",
                        condition.sql());
        statements.query(sql, condition.values(), row -> {
            group(groups, row).set(hours(row));
            return null;
        });
    }

    private static Numbers group(SortedMap<String, Numbers> groups, ResultSet row) throws SQLException {
        return groups.computeIfAbsent(row.getString("place"), key -> new Numbers());
    }

    private static AnswerCount answer(ResultSet row) throws SQLException {
        Scale scale = new Scale(row.getInt("scale_min"), row.getInt("scale_max"), row.getBoolean("higher_is_better"));
        return new AnswerCount(
                Metric.valueOf(row.getString("metric")), scale, row.getBigDecimal("value"), row.getLong("n"));
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(
                row.getLong("n"), row.getDouble("median") / MILLIS_PER_HOUR, row.getDouble("p90") / MILLIS_PER_HOUR);
    }
}
