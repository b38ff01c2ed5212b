package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Makegood;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A record in a service's quarantine, as its database has it. */
record Held(long id, String reason, byte[] key, byte[] value, String headers) {

    /** What the service holds of this place on a topic, whichever of its consumers. */
    static List<Held> at(String service, String topic, int partition, long offset) {
        String sql = """
            select id, reason, record_key, record_value, headers::text from quarantine
            where topic = ? and kafka_partition = ? and kafka_offset = ?\
            """;
        try (Connection database = database(service);
                var select = database.prepareStatement(sql)) {
            select.setString(1, topic);
            select.setInt(2, partition);
            select.setLong(3, offset);
            List<Held> held = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.add(new Held(
                            row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4), row.getString(5)));
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the one that is held of this place; 0 if there is none yet. */
    static long idAt(String service, String topic, int partition, long offset) {
        return at(service, topic, partition, offset).stream()
                .findFirst()
                .map(Held::id)
                .orElse(0L);
    }

    private static Connection database(String service) throws SQLException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Makegood.running().logs().resolveSibling("dev.properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                settings.getProperty("quarkus.datasource.jdbc.url").replace("${makegood.service}", service),
                service,
                settings.getProperty("makegood.dev.password." + service));
    }
}
