package io.makegood.analytics.activity;

import io.makegood.analytics.database.Statements;
import io.makegood.analytics.facts.News;
import io.makegood.analytics.generations.Generation;
import io.makegood.analytics.units.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The news of the generation that was entered. */
@ApplicationScoped
class Activities {

    private static final String SELECT = """
            select event_id, seq, at, news, unit, subject, employee_id, correlation_id from fact
            where news is not null and %s""";

    private final Statements statements;

    Activities(Statements statements) {
        this.statements = statements;
    }

    /** Where a page of the list begins. */
    record Before(Instant at, String id) {}

    /**
     * The newest first.
     *
     * @param before null to begin at the newest
     */
    List<Activity> newest(Units units, Before before, int limit) {
        String sql = SELECT.formatted(units.condition()) + (before == null ? "" : " and (at, event_id) < (?, ?)")
                + " order by at desc, event_id desc limit ?";
        List<Object> values = units.values();
        if (before != null) {
            values.addAll(List.of(before.at(), before.id()));
        }
        values.add(limit);
        return statements.query(sql, values, Activities::read);
    }

    /** What became known after that place and up to this one, in that order. */
    List<Activity> between(Units units, long after, long upTo, int limit) {
        String sql = SELECT.formatted(units.condition()) + " and seq > ? and seq <= ? order by seq limit ?";
        List<Object> values = units.values();
        values.addAll(List.of(after, upTo, limit));
        return statements.query(sql, values, Activities::read);
    }

    /** What happened after that time, the oldest first. */
    List<Activity> since(Units units, Instant at, int limit) {
        String sql = SELECT.formatted(units.condition()) + " and at > ? order by at, event_id limit ?";
        List<Object> values = units.values();
        values.addAll(List.of(at, limit));
        return statements.query(sql, values, Activities::read);
    }

    /** The end of all that is known. */
    Position end(Generation generation) {
        return statements
                .query("""
                        select (select coalesce(max(seq), 0) from fact where news is not null) as seq,
                               (select coalesce(max(at), 'epoch') from fact where news is not null) as at""", List.of(), row -> new Position(generation.number(), row.getLong("seq"), at(row)))
                .get(0);
    }

    private static Activity read(ResultSet row) throws SQLException {
        return new Activity(
                row.getString("event_id"),
                row.getLong("seq"),
                at(row),
                News.valueOf(row.getString("news")),
                row.getString("unit"),
                row.getString("subject"),
                row.getString("employee_id"),
                row.getString("correlation_id"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
