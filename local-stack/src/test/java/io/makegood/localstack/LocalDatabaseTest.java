package io.makegood.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalDatabaseTest {
    private static final String PASSWORD = "a-password";

    private final LocalDatabase database = Running.stack().database();

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "max_connections,300",
        "listen_addresses,127.0.0.1",
        "data_checksums,on",
        "server_encoding,UTF8",
    })
    void what_a_commit_needs_is_on(String setting, String value) throws SQLException {
        try (Connection connection = database.connectAsSuperuser("postgres")) {
            assertEquals(value, one(connection, "SELECT current_setting('" + setting + "')"));
        }
    }

    @Test
    void a_service_makes_tables_in_its_own_database() throws SQLException {
        // Given
        database.recreateDatabase("one", PASSWORD);

        // When
        try (Connection connection = database.connect("one", PASSWORD, "one")) {
            connection.createStatement().execute("CREATE TABLE note (text text)");

            // Then
            assertEquals("one", one(connection, "SELECT tableowner FROM pg_tables WHERE tablename = 'note'"));
            assertEquals("f", one(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
        }
    }

    @Test
    void no_service_can_so_much_as_connect_to_the_database_of_another() {
        // Given
        database.recreateDatabase("one", PASSWORD);
        database.recreateDatabase("two", PASSWORD);

        // When
        SQLException refused = assertThrows(
                SQLException.class,
                () -> database.connect("two", PASSWORD, "one").close());

        // Then
        assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
    }

    @Test
    void a_wrong_password_opens_nothing() {
        // Given
        database.recreateDatabase("one", PASSWORD);

        // When and then
        assertThrows(
                SQLException.class,
                () -> database.connect("one", "guessed", "one").close());
    }

    @Test
    void what_was_committed_is_there_after_a_crash() throws SQLException {
        // Given
        database.recreateDatabase("one", PASSWORD);
        try (Connection connection = database.connect("one", PASSWORD, "one")) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }

        // When
        database.kill();
        database.start();

        // Then
        try (Connection connection = database.connect("one", PASSWORD, "one")) {
            assertEquals("42", one(connection, "SELECT answer FROM kept"));
        }
    }

    @Test
    void data_of_another_postgresql_is_refused_in_one_sentence(@TempDir Path folder) throws IOException {
        // Given
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "13\n");
        LocalDatabase old = new LocalDatabase(data, Ports.free(), PASSWORD, folder.resolve("log"));

        // When
        CannotStart refused = assertThrows(CannotStart.class, old::start);

        // Then
        assertEquals(
                "The data in " + data + " was written by PostgreSQL 13, this is 17: move the folder away to start with"
                        + " empty data.",
                refused.getMessage());
        assertFalse(old.process().isAlive());
    }

    @Test
    void a_folder_with_something_else_in_it_is_refused_in_one_sentence(@TempDir Path folder) throws IOException {
        // Given
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("holiday.jpg"), "");
        LocalDatabase wrong = new LocalDatabase(data, Ports.free(), PASSWORD, folder.resolve("log"));

        // When
        CannotStart refused = assertThrows(CannotStart.class, wrong::checkData);

        // Then
        assertEquals(
                "The folder " + data
                        + " holds something, but no PostgreSQL data: move it away to start with empty data.",
                refused.getMessage());
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
