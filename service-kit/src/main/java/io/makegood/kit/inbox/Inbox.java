package io.makegood.kit.inbox;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers which messages took effect, in the transaction of the effect. */
@ApplicationScoped
class Inbox {

    private static final String ENTER = """
            insert into inbox (consumer, source, event_id, content_hash)
            select ?, source, event_id, content_hash
            from unnest(?::text[], ?::text[], ?::bytea[]) as n(source, event_id, content_hash)
            on conflict do nothing
            returning source, event_id""";

    private static final String READ = """
            select i.source, i.event_id, i.content_hash from inbox i
            join unnest(?::text[], ?::text[]) as n(source, event_id)
              on i.source = n.source and i.event_id = n.event_id
            where i.consumer = ?""";

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** Identity of a message. */
    record MessageId(String source, String id) implements Comparable<MessageId> {
        @Override
        public int compareTo(MessageId other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : id.compareTo(other.id);
        }
    }

    /**
     * Under this name stand messages that a consumer does not care for: they are counted once, and still take effect if a
     * later version of it cares.
     */
    String passedOver(String consumer) {
        return consumer + "/passed-over";
    }

    /** Enters the messages and returns those that were not there: only they may take effect. */
    Set<MessageId> enter(String consumer, Map<MessageId, byte[]> hashes) {
        if (hashes.isEmpty()) {
            return Set.of();
        }
        // Sorted, so that two replicas that are given the same messages do not deadlock.
        List<MessageId> ids = hashes.keySet().stream().sorted().toList();
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, consumer);
            enter.setArray(2, sources(connection, ids));
            enter.setArray(3, ids(connection, ids));
            enter.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", ids.stream().map(hashes::get).toArray(byte[][]::new)));
            Set<MessageId> entered = new HashSet<>();
            try (ResultSet row = enter.executeQuery()) {
                while (row.next()) {
                    entered.add(new MessageId(row.getString(1), row.getString(2)));
                }
            }
            return entered;
        } catch (SQLException e) {
            throw new DatabaseFailure("inbox: enter", e);
        }
    }

    /** The content hashes of those messages that are there. */
    Map<MessageId, byte[]> known(String consumer, Collection<MessageId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<MessageId> ids = List.copyOf(wanted);
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, sources(connection, ids));
            read.setArray(2, ids(connection, ids));
            read.setString(3, consumer);
            Map<MessageId, byte[]> known = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    known.put(new MessageId(row.getString(1), row.getString(2)), row.getBytes(3));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new DatabaseFailure("inbox: read", e);
        }
    }

    int forgetBefore(int days) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from inbox where ctid in (
                            select ctid from inbox where received_at < clock_timestamp() - make_interval(days => ?)
                            limit 10000)""")) {
            delete.setInt(1, days);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("inbox: forget", e);
        }
    }

    private static Array sources(Connection connection, List<MessageId> ids) throws SQLException {
        return connection.createArrayOf(
                "text", ids.stream().map(MessageId::source).toArray());
    }

    private static Array ids(Connection connection, List<MessageId> ids) throws SQLException {
        return connection.createArrayOf("text", ids.stream().map(MessageId::id).toArray());
    }
}
