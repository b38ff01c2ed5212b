package io.makegood.analytics.generations;

import io.makegood.analytics.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;

/**
 * The generations in the database. To enter one is to have its tables found by their plain names until the end of the
 * transaction.
 */
@ApplicationScoped
public class Generations {

    private final Statements statements;

    Generations(Statements statements) {
        this.statements = statements;
    }

    /** For reading: all that is read in this transaction is of one generation and of one moment. */
    public Generation enterToRead() {
        statements.update("set transaction isolation level repeatable read");
        // Before the first query, which fixes what the transaction can see: it waits for a switch that is under way.
        statements.update("lock table generation in access share mode");
        return enter(current(""));
    }

    /** For writing: one batch at a time, so that facts get their place in the order in which they become visible. */
    public Generation enterToWrite() {
        return enter(current(" for no key update"));
    }

    /** For a rebuild, which alone writes the generation that is not served yet. */
    public Generation enter(Generation generation) {
        statements.query(
                "select set_config('search_path', ?, true)",
                List.of(generation.schema() + ", public"),
                row -> row.getString(1));
        return generation;
    }

    private Generation current(String lock) {
        return statements
                .query("select current, zone from generation" + lock, List.of(), Generations::read)
                .get(0);
    }

    private static Generation read(ResultSet row) throws SQLException {
        return new Generation(row.getInt("current"), ZoneId.of(row.getString("zone")));
    }
}
