package io.makegood.kit.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.problem.DatabaseFailure;
import io.makegood.kit.reconciliation.Tally.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The counts of all transactions. Lines are only added, in the transaction of what they count, so nobody waits for them. */
@ApplicationScoped
public class EventTallies {

    private static final String ADD = """
            insert into event_tally (hour, topic, consumer, outcome, number)
            select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[])""";

    private static final String TOLD = """
            with waiting as (
                select date_trunc('hour', ce_time, 'UTC') as hour, topic,
                       count(*) filter (where p.subject is null) as unsent, count(p.subject) as parked
                from outbox o left join outbox_parked p on p.subject = o.subject
                where ce_time >= ? and ce_time < ? and not again
                group by 1, 2),
            counted as (
                select hour, topic, coalesce(sum(number) filter (where outcome = 'ACCEPTED'), 0) as accepted,
                       coalesce(sum(number) filter (where outcome = 'PUBLISHED'), 0) as published
                from event_tally where consumer = '' and hour >= ? and hour < ? group by 1, 2)
            select hour, topic, coalesce(accepted, 0), coalesce(published, 0), coalesce(unsent, 0), coalesce(parked, 0)
            from counted full join waiting using (hour, topic) order by hour, topic""";

    private static final String HEARD = """
            select hour, topic, consumer, coalesce(sum(number) filter (where outcome = 'APPLIED'), 0),
                   coalesce(sum(number) filter (where outcome = 'IGNORED'), 0),
                   coalesce(sum(number) filter (where outcome = 'QUARANTINED'), 0),
                   coalesce(sum(number) filter (where outcome = 'DUPLICATE'), 0),
                   coalesce(sum(number) filter (where outcome = 'ID_REUSED'), 0)
            from event_tally where consumer <> '' and hour >= ? and hour < ? group by 1, 2, 3 order by 1, 2, 3""";

    // In one statement: whoever reads meanwhile sees either all of the old lines or the new one.
    private static final String FOLD = """
            with alone as materialized (select pg_try_advisory_xact_lock(hashtextextended('event_tally', 0)) as mine),
            many as (
                select hour, topic, consumer, outcome from event_tally where (select mine from alone)
                group by 1, 2, 3, 4 having count(*) > 1),
            folded as (
                delete from event_tally t using many m
                where t.hour = m.hour and t.topic = m.topic and t.consumer = m.consumer and t.outcome = m.outcome
                returning t.hour, t.topic, t.consumer, t.outcome, t.number)
            insert into event_tally (hour, topic, consumer, outcome, number)
            select hour, topic, consumer, outcome, sum(number) from folded group by 1, 2, 3, 4""";

    private final AgroalDataSource database;

    EventTallies(AgroalDataSource database) {
        this.database = database;
    }

    public void add(Tally tally) {
        List<Counted> lines = tally.counted();
        if (lines.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setArray(
                    1,
                    column(connection, "timestamptz", lines, line -> line.hour().toString()));
            add.setArray(2, column(connection, "text", lines, Counted::topic));
            add.setArray(3, column(connection, "text", lines, Counted::consumer));
            add.setArray(
                    4, column(connection, "text", lines, line -> line.outcome().name()));
            add.setArray(5, column(connection, "bigint", lines, Counted::number));
            add.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("tally: add", e);
        }
    }

    private static Array column(
            Connection connection, String type, List<Counted> lines, Function<Counted, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, lines.stream().map(value).toArray());
    }

    List<ToldHour> told(Instant from, Instant to) {
        return read(
                TOLD,
                row -> new ToldHour(
                        hour(row), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                from,
                to,
                from,
                to);
    }

    List<HeardHour> heard(Instant from, Instant to) {
        return read(
                HEARD,
                row -> new HeardHour(
                        hour(row),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)),
                from,
                to);
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, RowReader<T> reader, Instant... times) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < times.length; i++) {
                select.setObject(i + 1, OffsetDateTime.ofInstant(times[i], ZoneOffset.UTC));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("tally: read", e);
        }
    }

    private static Instant hour(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }

    void fold() {
        try (Connection connection = database.getConnection();
                PreparedStatement fold = connection.prepareStatement(FOLD)) {
            fold.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("tally: fold", e);
        }
    }
}
