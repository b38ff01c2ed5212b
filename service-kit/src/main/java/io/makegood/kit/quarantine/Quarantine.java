package io.makegood.kit.quarantine;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.inbox.RawRecord;
import io.makegood.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The records that could not take effect. Nothing is thrown away before an operator says so. */
@ApplicationScoped
public class Quarantine {

    private static final String HOLD = """
            insert into quarantine (consumer, topic, kafka_partition, kafka_offset, kafka_timestamp, record_key, headers,
                                    record_value, subject, reason, detail, blocks_subject)
            select n.* from (values (?, ?, ?::integer, ?::bigint, ?::timestamptz, ?::bytea, ?::jsonb, ?::bytea, ?::text, ?, ?,
                                     ?::boolean))
                as n(consumer, topic, kafka_partition, kafka_offset, kafka_timestamp, record_key, headers, record_value,
                     subject, reason, detail, blocks_subject)
            where not exists (
                select from quarantine q where q.consumer = n.consumer and q.subject = n.subject and q.state = 'HELD'
                and q.blocks_subject
                and q.topic = n.topic and q.headers = n.headers and q.record_value = n.record_value)
            on conflict (consumer, topic, kafka_partition, kafka_offset, kafka_timestamp) do nothing""";

    private static final String BLOCKED = """
            select distinct subject from quarantine
            where consumer = ? and subject = any(?) and state = 'HELD' and blocks_subject""";

    private static final String COLUMNS = """
            id, consumer, topic, kafka_partition, kafka_offset, subject, reason, detail, state, held_at, resolved_at,
            resolved_by, coalesce(octet_length(record_value), 0) as size""";

    private static final String ENTRIES = "select " + COLUMNS + " from quarantine";

    private static final String WHOLE =
            "select " + COLUMNS + ", kafka_timestamp, record_key, headers, record_value from quarantine";

    private final AgroalDataSource database;

    Quarantine(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps a record; false if it is already here, or is held as it was sent before, from another offset. */
    public boolean hold(String consumer, RawRecord record, String subject, QuarantineReason reason, String detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, consumer);
            hold.setString(2, record.topic());
            hold.setInt(3, record.partition());
            hold.setLong(4, record.offset());
            hold.setObject(
                    5,
                    record.timestamp() == null ? null : OffsetDateTime.ofInstant(record.timestamp(), ZoneOffset.UTC));
            hold.setBytes(6, record.key());
            hold.setString(7, HeaderJson.write(record.headers()));
            hold.setBytes(8, record.value());
            hold.setString(9, subject);
            hold.setString(10, reason.name());
            hold.setString(11, detail);
            hold.setBoolean(12, reason.blocksSubject());
            return hold.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure("quarantine: hold", e);
        }
    }

    /**
     * Those of the subjects whose later events must wait. Where there is one, it is locked against a replay that is just
     * setting it free, and looked at again.
     */
    public Set<String> blockedSubjects(String consumer, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return new HashSet<>();
        }
        Set<String> blocked = blocked(consumer, subjects);
        if (blocked.isEmpty()) {
            return blocked;
        }
        blocked.stream().sorted().forEach(subject -> lock(consumer, subject));
        return blocked(consumer, blocked);
    }

    private Set<String> blocked(String consumer, Collection<String> subjects) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BLOCKED)) {
            select.setString(1, consumer);
            select.setArray(2, connection.createArrayOf("text", subjects.toArray()));
            Set<String> blocked = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    blocked.add(row.getString(1));
                }
            }
            return blocked;
        } catch (SQLException e) {
            throw new DatabaseFailure("quarantine: blocked", e);
        }
    }

    /** Holds back everybody else who would change what is held of this aggregate, until the transaction ends. */
    void lock(String consumer, String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, consumer + "/" + subject);
            lock.execute();
        } catch (SQLException e) {
            throw new DatabaseFailure("quarantine: lock", e);
        }
    }

    Optional<QuarantinedRecord> find(long id) {
        return select(Quarantine::whole, WHOLE + " where id = ?", id).stream().findFirst();
    }

    Optional<QuarantineEntry> entry(long id) {
        return select(Quarantine::entry, ENTRIES + " where id = ?", id).stream().findFirst();
    }

    /** What is held of an aggregate, in the order in which it came. */
    List<QuarantineEntry> held(String consumer, String subject) {
        return select(
                Quarantine::entry,
                ENTRIES + " where consumer = ? and subject = ? and state = 'HELD' and blocks_subject order by id",
                consumer,
                subject);
    }

    List<QuarantineEntry> list(QuarantineState state, long after, int limit) {
        return select(
                Quarantine::entry,
                ENTRIES + " where state = ? and id > ? order by id limit ?",
                state.name(),
                after,
                limit);
    }

    long count(QuarantineState state) {
        return select(row -> row.getLong(1), "select count(*) from quarantine where state = ?", state.name())
                .get(0);
    }

    /** Reads a row; what it cannot read is the database's failure. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(RowReader<T> reader, String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("quarantine: read", e);
        }
    }

    /** False if somebody else resolved it first. */
    boolean resolve(long id, QuarantineState state, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update quarantine set state = ?, resolved_at = clock_timestamp(), resolved_by = ?
                        where id = ? and state = 'HELD'""")) {
            update.setString(1, state.name());
            update.setString(2, by);
            update.setLong(3, id);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure("quarantine: resolve", e);
        }
    }

    private static QuarantinedRecord whole(ResultSet row) throws SQLException {
        RawRecord raw = new RawRecord(
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                instant(row, "kafka_timestamp"),
                row.getBytes("record_key"),
                HeaderJson.read(row.getString("headers")),
                row.getBytes("record_value"));
        return new QuarantinedRecord(entry(row), raw);
    }

    private static QuarantineEntry entry(ResultSet row) throws SQLException {
        return new QuarantineEntry(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("subject"),
                QuarantineReason.valueOf(row.getString("reason")),
                row.getString("detail"),
                QuarantineState.valueOf(row.getString("state")),
                instant(row, "held_at"),
                instant(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getInt("size"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
