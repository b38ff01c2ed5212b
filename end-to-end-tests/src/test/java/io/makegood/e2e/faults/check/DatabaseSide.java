package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Effect;
import io.makegood.e2e.faults.check.World.Held;
import io.makegood.e2e.faults.check.World.Outbox;
import io.makegood.e2e.faults.check.World.Received;
import io.makegood.e2e.faults.check.World.Submitted;
import io.makegood.localstack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What the databases say, read as superuser. */
final class DatabaseSide {

    /** The keys that guard effects for ever, by service: constraints or unique indexes. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "feedback", List.of("submission_pkey", "feedback_pkey", "inbox_pkey"),
            "recovery", List.of("complaint_pkey", "recovery_case_feedback", "inbox_pkey"),
            "recognition", List.of("recognition_pays_once", "point_entry_pays_once", "inbox_pkey"),
            "analytics", List.of("fact_pkey", "feedback_pkey", "inbox_pkey"));

    private final LocalDatabase database;

    DatabaseSide(LocalDatabase database) {
        this.database = database;
    }

    void addTo(World world) throws SQLException {
        for (String service : world.services) {
            try (Connection connection = database.connectAsSuperuser(service)) {
                // One moment for all questions, or what happens meanwhile would look like a contradiction.
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                Sql sql = new Sql(connection);
                kit(service, sql, world);
                keys(service, sql, world);
                domain(service, sql, world);
            }
        }
    }

    private static void kit(String service, Sql sql, World world) throws SQLException {
        sql.each(
                "select subject, version from event_stream",
                row -> world.streams.put(service + "/" + row.getString(1), row.getLong(2)));
        sql.each(
                "select consumer, event_id from inbox",
                row -> world.inbox.add(new Received(row.getString(1), row.getString(2))));
        sql.each(
                """
                select (select count(*) from outbox), (select count(*) from outbox_parked),
                       (select count(*) from outbox_archive), (select coalesce(sum(version), 0) from event_stream)\
                """,
                row -> world.outboxes.add(
                        new Outbox(service, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))));
        sql.each(
                """
                select consumer, topic, kafka_partition, kafka_offset, md5(record_value)
                from quarantine where state = 'HELD'\
                """,
                row -> world.quarantine.add(
                        new Held(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getString(5))));
    }

    private static void keys(String service, Sql sql, World world) throws SQLException {
        List<String> missing = new java.util.ArrayList<>(KEYS.get(service));
        sql.each("""
                select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
                where i.indisunique and i.indisvalid\
                """, row -> missing.remove(row.getString(1)));
        missing.forEach(key -> world.missingKeys.add(service + "." + key));
    }

    private static void domain(String service, Sql sql, World world) throws SQLException {
        switch (service) {
            case "feedback" -> {
                sql.each(
                        "select source, submission_id, feedback_id from submission",
                        row -> world.submitted.add(
                                new Submitted(row.getString(1), row.getString(2), row.getString(3))));
                sql.each("select feedback_id from feedback", row -> world.feedback.add(row.getString(1)));
            }
            case "recovery" -> {
                effects(sql, world, Facts.CASE, "select feedback_id from recovery_case where feedback_id is not null");
                effects(sql, world, Facts.COMPLAINT_ROW, "select feedback_id from complaint");
            }
            case "recognition" -> {
                effects(
                        sql,
                        world,
                        Facts.RECOGNITION,
                        "select evidence_id from recognition where evidence_kind = 'FEEDBACK'");
                effects(sql, world, Facts.POINTS, """
                    select r.evidence_id from point_entry p join recognition r on r.id = p.recognition_id
                    where r.evidence_kind = 'FEEDBACK'\
                    """);
            }
            default -> effects(sql, world, Facts.COUNTED, counted(sql));
        }
    }

    private static void effects(Sql sql, World world, String rule, String query) throws SQLException {
        sql.each(query, row -> world.effects.add(new Effect(rule, row.getString(1))));
    }

    private static String counted(Sql sql) throws SQLException {
        StringBuilder generation = new StringBuilder("g");
        sql.each("select current from generation", row -> generation.append(row.getInt(1)));
        return "select feedback_id from " + generation + ".feedback";
    }
}
