package io.makegood.feedback.trace;

import io.makegood.feedback.database.Database;
import io.makegood.kit.trace.TraceStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened here on each thread, read from what is kept anyway. */
@ApplicationScoped
class TraceSteps {

    private static final String SERVICE = "feedback";

    // Only facts and ids: a trace is for everybody in the unit.
    private static final String STEPS = """
            select at, what, subject, unit, name1, value1, name2, value2 from (
                select received_at as at, 'contact-recorded' as what, contact_id as subject, unit,
                       'kind' as name1, kind as value1, 'employeeId' as name2, employee_id as value2, correlation_id
                from contact where kind is not null
                union all
                select received_at, 'feedback-received', feedback_id, unit, 'moment', moment, 'purpose', purpose,
                       correlation_id
                from feedback
                union all
                select created_at, case when state = 'SUPPRESSED' then 'invitation-suppressed'
                                        else 'invitation-queued' end,
                       invitation_id, unit, 'purpose', purpose, 'reason', reason, correlation_id
                from invitation
                union all
                select sent_at, 'invitation-sent', invitation_id, unit, 'purpose', purpose, null, null, correlation_id
                from invitation where sent_at is not null
                union all
                select opened_at, 'invitation-opened', invitation_id, unit, 'purpose', purpose, null, null,
                       correlation_id
                from invitation where opened_at is not null
                union all
                select finished_at, 'invitation-finished', invitation_id, unit, 'purpose', purpose, null, null,
                       correlation_id
                from invitation where finished_at is not null) as step
            where correlation_id = ? and coalesce(unit, '') like any(?)
            order by at, subject limit 1000""";

    private final Database database;

    TraceSteps(Database database) {
        this.database = database;
    }

    List<TraceStep> of(String correlationId, List<String> unitPatterns) {
        return database.query(STEPS, TraceSteps::step, correlationId, unitPatterns);
    }

    private static TraceStep step(ResultSet row) throws SQLException {
        Map<String, String> detail = new TreeMap<>();
        for (int i = 1; i <= 2; i++) {
            if (row.getString("name" + i) != null && row.getString("value" + i) != null) {
                detail.put(row.getString("name" + i), row.getString("value" + i));
            }
        }
        Instant at = Database.instant(row, "at");
        return new TraceStep(
                at, SERVICE, row.getString("what"), row.getString("subject"), row.getString("unit"), detail);
    }
}
