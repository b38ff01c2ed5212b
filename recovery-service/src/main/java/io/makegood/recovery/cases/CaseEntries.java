package io.makegood.recovery.cases;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.copy.CopyRows;
import io.makegood.kit.problem.DatabaseFailure;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The stories of all cases. */
@ApplicationScoped
public class CaseEntries implements PanacheRepository<CaseEntry> {

    private static final String ROWS = "case_entry (case_id, at, kind, employee_id, reference, detail, note)";

    private final AgroalDataSource database;

    CaseEntries(AgroalDataSource database) {
        this.database = database;
    }

    /** Lines are numbered by the database as they are written: what they refer to must be there before. */
    public void append(List<CaseEntry> lines) {
        flush();
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

    /** The newest of a case's, oldest first. */
    public List<CaseEntry> of(String caseId, int limit) {
        List<CaseEntry> newest = new ArrayList<>(
                find("caseId = ?1 order by id desc", caseId).range(0, limit - 1).list());
        Collections.reverse(newest);
        return newest;
    }
}
