package io.makegood.kit.audit;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What operators did, written in the transaction in which they did it. */
@ApplicationScoped
public class OperatorActions {

    private static final String ADD =
            "insert into operator_action (by_whom, action, subject, detail) values (?, ?, ?, ?)";

    private static final String PAGE = """
            select id, at, by_whom, action, subject, detail from operator_action where id < ? order by id desc limit ?""";

    private final AgroalDataSource database;

    OperatorActions(AgroalDataSource database) {
        this.database = database;
    }

    public void add(String by, String action, String subject, String detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, by);
            add.setString(2, action);
            add.setString(3, subject);
            add.setString(4, detail);
            add.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("operator action: add", e);
        }
    }

    /** Newest first, with ids before this one. */
    public List<OperatorAction> page(long before, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setLong(1, before);
            select.setInt(2, limit);
            List<OperatorAction> actions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    actions.add(action(row));
                }
            }
            return actions;
        } catch (SQLException e) {
            throw new DatabaseFailure("operator action: read", e);
        }
    }

    private static OperatorAction action(ResultSet row) throws SQLException {
        return new OperatorAction(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
