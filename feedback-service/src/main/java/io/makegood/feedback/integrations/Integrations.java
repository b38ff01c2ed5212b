package io.makegood.feedback.integrations;

import io.makegood.feedback.database.Database;
import io.makegood.feedback.text.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The systems that are known. */
@ApplicationScoped
public class Integrations {

    private final Database database;

    Integrations(Database database) {
        this.database = database;
    }

    void put(Integration integration, Instant now) {
        database.update(
                """
                insert into integration (name, title, units, default_unit, channel, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (name) do update set title = excluded.title, units = excluded.units,
                    default_unit = excluded.default_unit, channel = excluded.channel, updated_at = excluded.updated_at""",
                integration.name(),
                integration.title(),
                integration.units(),
                integration.defaultUnit(),
                integration.channel(),
                now,
                now);
    }

    public Optional<Integration> byName(String name) {
        return Format.LABEL.matches(name)
                ? database.first("select * from integration where name = ?", Integrations::integration, name)
                : Optional.empty();
    }

    public List<Integration> all() {
        return database.query("select * from integration order by name", Integrations::integration);
    }

    static Integration integration(ResultSet row) throws SQLException {
        return new Integration(
                row.getString("name"),
                row.getString("title"),
                Database.strings(row, "units"),
                row.getString("default_unit"),
                row.getString("channel"));
    }
}
