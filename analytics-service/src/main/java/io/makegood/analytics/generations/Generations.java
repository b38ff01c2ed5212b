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

    /** Makes the empty tables of a new generation, like those of the one that was entered. */
    public void create(Generation generation, Generation like) {
        statements.update("create schema " + generation.schema());
        tables(like)
                .forEach(table -> statements.update("create table %s.%s (like %s.%s including all)"
                        .formatted(generation.schema(), table, like.schema(), table)));
    }

    private List<String> tables(Generation generation) {
        return statements.query(
                "select tablename from pg_tables where schemaname = ? order by tablename",
                List.of(generation.schema()),
                row -> row.getString(1));
    }

    /** For the switch: whoever reads or writes numbers is waited for, and waits until the end of the transaction. */
    public Generation enterToSwitch() {
        statements.update("set local lock_timeout = '5s'");
        statements.update("lock table generation in access exclusive mode");
        return enter(current(""));
    }

    /** From the end of the transaction on, this one is served and the old one is gone. */
    public void serve(Generation next, Generation old) {
        statements.update(
                "update generation set current = ?, zone = ?",
                next.number(),
                next.zone().getId());
        drop(old.number());
    }

    public void drop(int number) {
        statements.update("drop schema if exists g" + number + " cascade");
    }

    /** True if the current generation took on this zone, which only an empty one can. */
    public boolean adopt(ZoneId zone) {
        Generation current = enterToWrite();
        if (current.zone().equals(zone)) {
            return true;
        }
        boolean empty = statements
                .query("select not exists (select from fact) as empty", List.of(), row -> row.getBoolean(1))
                .get(0);
        if (empty) {
            statements.update("update generation set zone = ?", zone.getId());
        }
        return empty;
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
