package io.makegood.analytics.trace;

import io.makegood.analytics.database.Statements;
import io.makegood.analytics.units.Units;
import io.makegood.kit.trace.TraceStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of the generation that was entered, by the thread that they belong to. */
@ApplicationScoped
class Threads {

    private static final int MOST = 500;

    private final Statements statements;

    Threads(Statements statements) {
        this.statements = statements;
    }

    List<TraceStep> steps(String correlationId, Units units) {
        String sql = """
                select at, recorded_at, type, event_id, subject, version, unit, employee_id from fact
                where correlation_id = ? and %s order by at, seq limit %d""".formatted(units.condition(), MOST);
        List<Object> values = new ArrayList<>(List.of(correlationId));
        values.addAll(units.values());
        return statements.query(sql, values, Threads::step);
    }

    private static TraceStep step(ResultSet row) throws SQLException {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("fact", row.getString("type"));
        detail.put("eventId", row.getString("event_id"));
        detail.put("version", row.getString("version"));
        detail.put(
                "recordedAt",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        if (row.getString("employee_id") != null) {
            detail.put("employeeId", row.getString("employee_id"));
        }
        return new TraceStep(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                "analytics",
                "fact-recorded",
                row.getString("subject"),
                row.getString("unit"),
                detail);
    }
}
