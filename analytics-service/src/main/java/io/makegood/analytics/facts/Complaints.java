package io.makegood.analytics.facts;

import io.makegood.analytics.database.Statements;
import io.makegood.analytics.facts.Complaint.Step;
import io.makegood.analytics.generations.Generation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cases of the generation that was entered. */
@ApplicationScoped
class Complaints {

    private static final String INSERT_STEP = """
            insert into case_step (case_id, version, status, unit, employee_id, opened_at, recovery_ms)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String STEPS = """
            select case_id, version, status, unit, employee_id, opened_at, recovery_ms from case_step
            where case_id = any(?) order by case_id, version""";

    private static final String READ = """
            select case_id, status, unit, employee_id, opened_day, recovery_ms from complaint where case_id = any(?)""";

    private static final String WRITE = """
            insert into complaint (case_id, status, unit, employee_id, opened_day, recovery_ms)
            values (?, ?, ?, ?, ?, ?)
            on conflict (case_id) do update set
                status = excluded.status, unit = excluded.unit, employee_id = excluded.employee_id,
                opened_day = excluded.opened_day, recovery_ms = excluded.recovery_ms""";

    private final Statements statements;

    Complaints(Statements statements) {
        this.statements = statements;
    }

    void insertSteps(List<Step> steps) {
        statements.updateAll(
                INSERT_STEP,
                steps,
                step -> Arrays.asList(
                        step.caseId(),
                        step.version(),
                        step.status(),
                        step.unit(),
                        step.employeeId(),
                        step.openedAt(),
                        step.recoveryMs()));
    }

    /** The cases as they were last written, by id. */
    Map<String, Complaint> written(Collection<String> caseIds) {
        return statements.query(READ, ids(caseIds), Complaints::complaint).stream()
                .collect(Collectors.toMap(Complaint::caseId, Function.identity()));
    }

    /** The cases as all their steps make them. */
    List<Complaint> folded(Collection<String> caseIds, Generation generation) {
        Map<String, List<Step>> stepsByCase = statements.query(STEPS, ids(caseIds), Complaints::step).stream()
                .collect(Collectors.groupingBy(Step::caseId));
        return stepsByCase.values().stream()
                .map(steps -> Complaint.of(steps, generation))
                .toList();
    }

    /** One value, an array: not as many values as there are ids. */
    private static List<Object> ids(Collection<String> caseIds) {
        return Collections.singletonList(caseIds.toArray(String[]::new));
    }

    void write(List<Complaint> complaints) {
        statements.updateAll(
                WRITE,
                complaints,
                complaint -> Arrays.asList(
                        complaint.caseId(),
                        complaint.status(),
                        complaint.unit(),
                        complaint.employeeId(),
                        complaint.openedDay(),
                        complaint.recoveryMs()));
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        return new Complaint(
                row.getString("case_id"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("unit"),
                row.getString("employee_id"),
                row.getObject("opened_day", LocalDate.class),
                row.getObject("recovery_ms", Long.class));
    }

    private static Step step(ResultSet row) throws SQLException {
        OffsetDateTime openedAt = row.getObject("opened_at", OffsetDateTime.class);
        return new Step(
                row.getString("case_id"),
                row.getLong("version"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("unit"),
                row.getString("employee_id"),
                openedAt == null ? null : openedAt.toInstant(),
                row.getObject("recovery_ms", Long.class));
    }
}
