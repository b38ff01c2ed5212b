package io.makegood.recognition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the tables say, past all code of the service. */
@ApplicationScoped
@Unremovable
public class Books {

    private final AgroalDataSource database;

    Books(AgroalDataSource database) {
        this.database = database;
    }

    /** The status of each recognition of an employee. */
    public List<String> recognitions(String employeeId) {
        return texts("select status from recognition where employee_id = ? order by id", employeeId);
    }

    /** The points of each ledger entry of an employee. */
    public List<Integer> entries(String employeeId) {
        return texts("select points from point_entry where employee_id = ? order by id", employeeId).stream()
                .map(Integer::valueOf)
                .toList();
    }

    public long quarantined(String subject) {
        return texts("select id from quarantine where subject = ?", subject).size();
    }

    /** Runs a statement as somebody with a database console would. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public List<String> texts(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
