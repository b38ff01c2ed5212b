package io.makegood.analytics.rebuilds;

import io.makegood.analytics.database.Statements;
import io.makegood.analytics.generations.Generation;
import io.makegood.analytics.rebuilds.Rebuild.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The rebuilds, past and present; at most one is running. */
@ApplicationScoped
class Rebuilds {

    private static final String COLUMNS =
            " id, generation, zone, state, started_at, finished_at, records, records_read, rejected ";

    private final Statements statements;

    Rebuilds(Statements statements) {
        this.statements = statements;
    }

    /** Empty if one is running. */
    Optional<Rebuild> insert(String id, ZoneId zone, String by) {
        return statements.query("""
                        insert into rebuild (id, state, zone, requested_by, records) values (?, 'RUNNING', ?, ?, 0)
                        on conflict do nothing returning""" + COLUMNS, List.of(id, zone.getId(), by), Rebuilds::read).stream()
                .findFirst();
    }

    Optional<Rebuild> find(String id) {
        return statements.query("select" + COLUMNS + "from rebuild where id = ?", List.of(id), Rebuilds::read).stream()
                .findFirst();
    }

    /** The one that is running, and of which something was heard lately. */
    Optional<Rebuild> running() {
        return statements
                .query("select" + COLUMNS + "from rebuild where state = 'RUNNING'", List.of(), Rebuilds::read)
                .stream()
                .findFirst();
    }

    /** Shows that it is alive. While the transaction lasts nobody can give it up. */
    void progress(String id, long records, long read, long rejected) {
        int alive = statements.update("""
                update rebuild set records = ?, records_read = ?, rejected = ?, heartbeat_at = clock_timestamp()
                where id = ? and state = 'RUNNING'""", records, read, rejected, id);
        if (alive == 0) {
            throw new GivenUp();
        }
    }

    void done(String id) {
        statements.update("update rebuild set state = 'DONE', finished_at = clock_timestamp() where id = ?", id);
    }

    /** Gives up a running one, if nothing was heard of it for so long. */
    Optional<Rebuild> abandon(String id, Duration silence) {
        return statements.query("""
                        update rebuild set state = 'ABANDONED', finished_at = clock_timestamp()
                        where id = ? and state = 'RUNNING'
                          and heartbeat_at <= clock_timestamp() - make_interval(secs => ?)
                        returning""" + COLUMNS, List.of(id, silence.toMillis() / 1000.0), Rebuilds::read).stream()
                .findFirst();
    }

    private static Rebuild read(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getString("id"),
                new Generation(row.getInt("generation"), ZoneId.of(row.getString("zone"))),
                State.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("records"),
                row.getLong("records_read"),
                row.getLong("rejected"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
