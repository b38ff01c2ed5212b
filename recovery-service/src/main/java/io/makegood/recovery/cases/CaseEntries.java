package io.makegood.recovery.cases;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.copy.CopyRows;
import io.makegood.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stories of all cases. */
@ApplicationScoped
public class CaseEntries {

    private static final String ROWS = "case_entry (case_id, at, kind, employee_id, reference, detail, note)";

    // The first line of each, however long its story.
    private static final String WRITTEN_DOWN = """
            select first.case_id, first.note from unnest(cast(:ids as text[])) as wanted(id)
            cross join lateral (
                select case_id, note from case_entry where case_id = wanted.id order by id limit 1) as first
            where first.note is not null""";

    private final AgroalDataSource database;
    private final EntityManager session;

    CaseEntries(AgroalDataSource database, EntityManager session) {
        this.database = database;
        this.session = session;
    }

    /** Lines are numbered by the database as they are written: what they refer to must be there before. */
    public void append(List<CaseEntry> lines) {
        session.flush();
        CopyRows rows = new CopyRows();
        lines.forEach(line -> rows.row(
                line.caseId(),
                line.at(),
                line.kind(),
                line.employeeId(),
                line.reference(),
                line.detail(),
                line.note()));
        try (Connection connection = database.getConnection()) {
            rows.into(connection, ROWS);
        } catch (SQLException e) {
            throw new DatabaseFailure("case entries", e);
        }
    }

    /** What employees wrote down when they opened these cases, by case. */
    Map<String, String> writtenDown(Collection<String> caseIds) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = session.createNativeQuery(WRITTEN_DOWN)
                .setParameter("ids", caseIds.toArray(String[]::new))
                .getResultList();
        return found.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The newest of a case's, oldest first. */
    public List<CaseEntry> of(String caseId, int limit) {
        List<CaseEntry> newest = new ArrayList<>(
                session.createQuery("from CaseEntry where caseId = ?1 order by id desc", CaseEntry.class)
                        .setParameter(1, caseId)
                        .setMaxResults(limit)
                        .getResultList());
        Collections.reverse(newest);
        return newest;
    }
}
