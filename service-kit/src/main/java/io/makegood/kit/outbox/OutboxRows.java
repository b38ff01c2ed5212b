package io.makegood.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.makegood.events.EventEnvelope;
import io.makegood.kit.copy.CopyRows;
import io.makegood.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.PGStatement;

/** The tables of the outbox. */
@ApplicationScoped
class OutboxRows {

    private static final String RAISE = """
            insert into event_stream as s (subject, version)
            select subject, count from unnest(?::text[], ?::bigint[]) as n(subject, count)
            on conflict (subject) do update set version = s.version + excluded.version
            returning subject, version""";

    private static final String NEW_ROWS = "outbox (shard, topic, subject, event_id, ce_type, ce_source, ce_time,"
            + " correlation_id, causation_id, agg_version, traceparent, data)";

    private static final String COLUMNS = """
            id, shard, topic, subject, event_id, ce_type, ce_source, ce_time, correlation_id, causation_id,
            agg_version, traceparent, data, created_at""";

    // From the lowest unsent row, always: "id > last" would lose a row whose transaction commits late, and SKIP LOCKED
    // would overtake one.
    private static final String UNSENT = """
            select id, topic, subject, event_id, ce_type, ce_source, ce_time, correlation_id, causation_id, agg_version,
                   traceparent, data, again
            from outbox o
            where not exists (select from outbox_parked p where p.subject = o.subject) and id <> all(?)
            order by id limit ?""";

    // What is published again counts as published once. Nobody waits until the move is on disk: should the database
    // fall before, the rows are in the outbox as they were, and go out again in their order, as after a crash here.
    // A move that comes late takes away no copy that somebody has put back in the meantime.
    private static final String ARCHIVE =
            "with soon as materialized (select set_config('synchronous_commit', 'off', true)),"
                    + " sent as (delete from outbox where id = any(?) and (not again or id = any(?)) returning again, "
                    + COLUMNS
                    + "), kept as (insert into outbox_archive (" + COLUMNS + ") select " + COLUMNS
                    + " from sent on conflict (id) do update set sent_at = excluded.sent_at)"
                    + " insert into event_tally (hour, topic, consumer, outcome, number)"
                    + " select date_trunc('hour', ce_time, 'UTC'), topic, '', 'PUBLISHED', count(*) from soon, sent where not again"
                    + " group by 1, 2";

    // As old as the order to publish it again: it raises no alarm about an event that waits for days.
    private static final String REPUBLISH = "with part as (select " + COLUMNS
            + " from outbox_archive where id > ? and id <= ? and sent_at >= ?), copied as (insert into outbox ("
            + COLUMNS + ", again) overriding system value select "
            + COLUMNS.replace("created_at", "clock_timestamp()")
            + ", true from part order by id on conflict (id) do nothing) select count(*) from part";

    private static final String STATE = """
            select (select count(*) from (select from outbox limit ?) as counted),
                   (select count(*) from (select subject from outbox limit ?) as o join outbox_parked p using (subject)),
                   (select count(*) from outbox_parked),
                   coalesce((select extract(epoch from clock_timestamp() - created_at) from outbox o
                             where not exists (select from outbox_parked p where p.subject = o.subject)
                             order by id limit 1), 0)::bigint""";

    private static final String PARK = """
            insert into outbox_parked (subject, outbox_id, reason) values (?, ?, ?)
            on conflict (subject) do nothing""";

    private static final int VACUUM_SECONDS = 5;

    private final AgroalDataSource database;

    OutboxRows(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Reserves versions for the events and so locks their aggregates until the end of the transaction.
     *
     * @return the last version reserved, by subject
     */
    Map<String, Long> raiseVersions(List<NewEvent> events) {
        TreeMap<String, Long> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(event.subject(), 1L, Long::sum));
        try (Connection connection = database.getConnection();
                PreparedStatement raise = connection.prepareStatement(RAISE)) {
            Array subjects = connection.createArrayOf("text", counts.keySet().toArray());
            Array numbers = connection.createArrayOf("bigint", counts.values().toArray());
            raise.setArray(1, subjects);
            raise.setArray(2, numbers);
            Map<String, Long> versions = new HashMap<>();
            try (ResultSet raised = raise.executeQuery()) {
                while (raised.next()) {
                    versions.put(raised.getString(1), raised.getLong(2));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new DatabaseFailure("outbox: versions", e);
        }
    }

    /** In the order given: so the ids rise with the versions. */
    void insert(List<OutboxRow> rows) {
        CopyRows copied = new CopyRows();
        rows.forEach(row -> add(row, copied));
        try (Connection connection = database.getConnection()) {
            copied.into(connection, NEW_ROWS);
        } catch (SQLException e) {
            throw new DatabaseFailure("outbox: insert", e);
        }
    }

    private static void add(OutboxRow row, CopyRows copied) {
        EventEnvelope event = row.envelope();
        copied.row(
                OutboxRow.SHARD,
                event.type().topic().topicName(),
                event.subject(),
                event.id(),
                event.type().ceType(),
                event.source(),
                event.time(),
                event.correlationId(),
                event.causationId(),
                event.aggVersion(),
                event.traceparent(),
                row.json());
    }

    /** @param underWay what was sent and is not yet moved */
    List<UnsentEvent> unsent(int limit, List<SentRow> underWay) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNSENT)) {
            plannedAnew(select);
            select.setArray(1, ids(connection, underWay.stream()));
            select.setInt(2, limit);
            List<UnsentEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
            return events;
        }
    }

    /**
     * A plan that is kept may have been made right after a vacuum, when the table was empty: from then on it reads the
     * whole table, and so all that was sent since, for every batch.
     */
    private static void plannedAnew(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    private static UnsentEvent event(ResultSet row) throws SQLException {
        return new UnsentEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                row.getString(11),
                row.getString(12),
                row.getBoolean(13));
    }

    void archive(List<SentRow> sent) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement(ARCHIVE)) {
            plannedAnew(move);
            move.setArray(1, ids(connection, sent.stream()));
            move.setArray(2, ids(connection, sent.stream().filter(SentRow::again)));
            move.executeUpdate();
        }
    }

    private static Array ids(Connection connection, Stream<SentRow> rows) throws SQLException {
        return connection.createArrayOf("bigint", rows.map(SentRow::id).toArray());
    }

    /** Takes no lock that a writer waits for, and waits for nobody's. */
    void vacuum() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(VACUUM_SECONDS);
            statement.execute("vacuum (skip_locked, truncate off) outbox");
        }
    }

    /** From the first to the last; 1 to 0 if there is nothing. */
    record Ids(long first, long last) {

        boolean isEmpty() {
            return first > last;
        }

        /** The first of them: no more than so many ids, and none beyond that one. */
        Ids part(int most, long end) {
            return new Ids(first, Math.min(Math.min(last, end), first + most - 1));
        }
    }

    /** Of what the archive holds beyond that id. */
    Ids archivedAfter(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(min(id), 1), coalesce(max(id), 0) from outbox_archive where id > ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Ids(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("outbox: archived", e);
        }
    }

    /**
     * Puts what was sent since then back, under its old ids, as far as it has these: by time alone one statement would look
     * through all of the archive.
     *
     * @return how many
     */
    int republish(Instant since, Ids ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement copy = connection.prepareStatement(REPUBLISH)) {
            copy.setLong(1, ids.first() - 1);
            copy.setLong(2, ids.last());
            copy.setObject(3, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            try (ResultSet part = copy.executeQuery()) {
                part.next();
                return part.getInt(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("outbox: republish", e);
        }
    }

    List<ParkedAggregate> parked(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.subject, p.reason, p.parked_at, count(o.id) from outbox_parked p
                        left join outbox o on o.subject = p.subject
                        group by 1, 2, 3 order by p.parked_at, p.subject limit ?""")) {
            select.setInt(1, limit);
            List<ParkedAggregate> parked = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parked.add(new ParkedAggregate(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getLong(4)));
                }
            }
            return parked;
        } catch (SQLException e) {
            throw new DatabaseFailure("outbox: parked", e);
        }
    }

    /** False if it was not parked. */
    boolean unpark(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from outbox_parked where subject = ?")) {
            delete.setString(1, subject);
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure("outbox: unpark", e);
        }
    }

    void park(UnsentEvent event, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement park = connection.prepareStatement(PARK)) {
            park.setString(1, event.subject());
            park.setLong(2, event.id());
            park.setString(3, reason);
            park.executeUpdate();
        }
    }

    /** @param most further than this is not counted: counting everything would take longest when it matters most */
    OutboxState state(long most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STATE)) {
            select.setLong(1, most);
            select.setLong(2, most);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long rows = row.getLong(1);
                return new OutboxState(Math.max(0, rows - row.getLong(2)), row.getLong(4), row.getLong(3), rows);
            }
        }
    }

    int forgetSentBefore(int hours) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from outbox_archive where id in (
                            select id from outbox_archive a where sent_at < clock_timestamp() - make_interval(hours => ?)
                            and not exists (select from outbox o where o.id = a.id) limit 10000)""")) {
            delete.setInt(1, hours);
            return delete.executeUpdate();
        }
    }
}
