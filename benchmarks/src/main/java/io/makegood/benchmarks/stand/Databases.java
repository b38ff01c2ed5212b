package io.makegood.benchmarks.stand;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Supplier;
import org.postgresql.Driver;

/** The stand's PostgreSQL, seen as its superuser. */
public final class Databases {

    private static final String SUPERUSER = "postgres";

    private final int port;
    private final Supplier<Properties> secrets;

    Databases(int port, Supplier<Properties> secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return SUPERUSER;
    }

    public String password() {
        return secrets.get().getProperty("postgres.password");
    }

    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password());
        return new Driver().connect(url(database), properties);
    }

    /** An empty database of that name. */
    public void create(String database) throws SQLException {
        run("postgres", "drop database if exists " + database + " with (force)");
        run("postgres", "create database " + database);
    }

    public void run(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public long number(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
