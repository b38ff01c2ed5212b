package io.makegood.localstack;

import io.makegood.localstack.process.Commands;
import io.makegood.localstack.process.Launch;
import io.makegood.localstack.process.Leftovers;
import io.makegood.localstack.process.StackProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * One PostgreSQL server as a process of its own, with everything on that makes a commit survive a crash. Each service has a
 * database and a role of its own, both of the service's name; no role may so much as connect to another's database.
 */
public final class LocalDatabase {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String WRONG_PASSWORD = "28P01";

    private final Path data;
    private final PostgresBinaries binaries;
    private final String password;
    private final StackProcess process;
    private volatile boolean refused;

    /** @param data PostgreSQL's data folder; the uid that runs it must be able to reach it */
    public LocalDatabase(Path data, int port, String password, Path log) {
        this.data = data;
        this.password = password;
        this.binaries = PostgresBinaries.in(Folders.postgresPrograms());
        this.process = new StackProcess(new Launch("postgres", port, command(port), data.getParent(), log));
    }

    private List<String> command(int port) {
        List<String> command =
                new ArrayList<>(List.of(binaries.program("postgres").toString(), "-D", data.toString()));
        settings(port).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return OsUser.forPostgres(command);
    }

    private static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "300"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("lc_messages", "C"));
    }

    public StackProcess process() {
        return process;
    }

    /** Makes the data folder if there is none, starts the server and waits until it answers. */
    public void start() {
        checkData();
        if (!Folders.holdsSomething(data)) {
            initialise();
        }
        forgetDeadPostmaster();
        process.start();
        if (!Waiting.until(this::answer, () -> process.isAlive() && !refused, PATIENCE)) {
            process.kill();
            throw new CannotStart(
                    refused
                            ? "The database in " + data + " has another password than this stack's secrets say:"
                                    + " bring its secrets back, or move the folder away to start with empty data."
                            : "PostgreSQL did not come up: see its log "
                                    + process.launch().log() + ", and if its data is broken move " + data
                                    + " away to start with empty data.");
        }
    }

    private boolean answer() throws SQLException {
        try (Connection connection = connectAsSuperuser(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            refused = WRONG_PASSWORD.equals(e.getSQLState());
            throw e;
        }
    }

    private void initialise() {
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        try {
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
            OsUser.handToPostgres(unfinished);
            Path secret = data.resolveSibling("password.tmp");
            PrivateFiles.write(secret, password);
            OsUser.handToPostgres(secret);
            Commands.run(OsUser.forPostgres(initdb(unfinished, secret)));
            Files.delete(secret);
            Files.deleteIfExists(data);
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new CannotStart("Could not make the database's folder " + data + ": " + e.getMessage() + ".", e);
        }
    }

    private List<String> initdb(Path folder, Path secret) {
        return List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--lc-messages=C",
                "--data-checksums",
                "--no-instructions");
    }

    /** Says so when there is something where the data should be, but not data of this PostgreSQL. */
    public void checkData() {
        if (!Folders.holdsSomething(data)) {
            return;
        }
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new CannotStart("The folder " + data + " holds something, but no PostgreSQL data:"
                    + " move it away to start with empty data.");
        }
        try {
            String there = Files.readString(data.resolve("PG_VERSION")).strip();
            String ours = PostgresBinaries.version().split("\\.")[0];
            if (!there.equals(ours)) {
                throw new CannotStart("The data in " + data + " was written by PostgreSQL " + there + ", this is "
                        + ours + ": move the folder away to start with empty data.");
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " cannot be read (" + e.getMessage()
                    + "): move it away to start with empty data.");
        }
    }

    /** After a kill -9 the pid in postmaster.pid may by now be somebody else's; PostgreSQL would not start. */
    private void forgetDeadPostmaster() {
        Path file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
                boolean ours = ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().commandLine())
                        .filter(line -> line.contains(data.toString()))
                        .isPresent();
                if (!ours) {
                    Files.delete(file);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("The file " + file + " cannot be read (" + e.getMessage()
                    + "): move the folder away to start with empty data.");
        }
    }

    /** Makes a database and its role unless they are there; the role owns it, and nobody else may connect. */
    public void ensureDatabase(String name, String rolePassword) {
        requireName(name);
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            execute("CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
        }
        execute("ALTER ROLE " + name + " PASSWORD '" + rolePassword.replace("'", "''") + "'");
        if (!exists("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
    }

    /** An empty database of that name, whatever was in it before. */
    public void recreateDatabase(String name, String rolePassword) {
        requireName(name);
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        ensureDatabase(name, rolePassword);
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
    }

    private boolean exists(String query) {
        try (Connection connection = connectAsSuperuser(SUPERUSER);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connectAsSuperuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection to one database; the caller closes it. */
    public Connection connect(String user, String userPassword, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", userPassword);
        properties.setProperty("connectTimeout", "5");
        // Not DriverManager: it hands out drivers by class loader, and tests have several.
        return new Driver().connect(jdbcUrl(database), properties);
    }

    /** A connection as superuser, for tests that count what is there. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return connect(SUPERUSER, password, database);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + process.launch().port() + "/" + database;
    }

    /** PostgreSQL's fast shutdown: open transactions are rolled back, everything is flushed. */
    public void stop() {
        process.stop("INT", Duration.ofSeconds(20));
    }

    /** Crash of the whole server: the postmaster goes by SIGKILL, and its children with it. */
    public void kill() {
        Leftovers.kill(process.handle().stream().toList());
    }

    /** The folder's size and place matter to the launcher, which checks the disk before it starts anything. */
    public Path data() {
        return data;
    }
}
