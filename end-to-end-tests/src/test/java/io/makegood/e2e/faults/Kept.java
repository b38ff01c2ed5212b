package io.makegood.e2e.faults;

import io.makegood.e2e.faults.load.Submission;
import io.makegood.e2e.faults.rig.Rig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Short questions to a service's database. */
final class Kept {

    private Kept() {}

    /** The feedback that stands for a submission; null if there is none. */
    static String feedbackOf(Rig rig, Submission submission) throws SQLException {
        return text(rig, "feedback", "select feedback_id from submission where submission_id = ?", submission.id());
    }

    static String text(Rig rig, String service, String query, String... parameters) throws SQLException {
        try (Connection connection = rig.database().connectAsSuperuser(service);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    static void execute(Rig rig, String service, String... statements) throws SQLException {
        try (Connection connection = rig.database().connectAsSuperuser(service)) {
            for (String sql : statements) {
                connection.createStatement().execute(sql);
            }
        }
    }
}
