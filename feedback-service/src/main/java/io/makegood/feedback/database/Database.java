package io.makegood.feedback.database;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.copy.CopyRows;
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
import java.util.List;
import java.util.Optional;

/** Runs SQL on the service's database, within the transaction if there is one. For repositories. */
@ApplicationScoped
public class Database {

    private static final int PROMPTLY_MILLIS = 3_000;

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Makes an object of the current row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return read(connection, sql, reader, parameters);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static <T> List<T> read(Connection connection, String sql, RowReader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    /**
     * The first row, or a failure within seconds: somebody waits at a door, and a database that does not answer at all would
     * keep her for as long as a statement may take.
     */
    public <T> Optional<T> promptly(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = source.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PROMPTLY_MILLIS);
            try {
                return read(connection, sql, reader, parameters).stream().findFirst();
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    public int update(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Puts new rows into a table, all of them at once. */
    public void copy(CopyRows rows, String target) {
        try (Connection connection = source.getConnection()) {
            rows.into(connection, target);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static DatabaseFailure failure(SQLException e) {
        return new DatabaseFailure("feedback", e);
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, bindable(connection, parameters[i]));
        }
    }

    /** Collections travel as arrays: one statement for a whole batch. */
    private static Object bindable(Connection connection, Object parameter) throws SQLException {
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (parameter instanceof Collection<?> values) {
            Object[] elements = values.stream().map(Database::element).toArray();
            return connection.createArrayOf("text", elements);
        }
        return parameter;
    }

    private static Object element(Object value) {
        return value == null ? null : value.toString();
    }
}
