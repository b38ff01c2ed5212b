package io.makegood.feedback.submissions;

import com.fasterxml.jackson.core.type.TypeReference;
import io.makegood.feedback.database.Database;
import io.makegood.feedback.database.StoredJson;
import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.ratings.Moment;
import io.makegood.feedback.ratings.Rating;
import io.makegood.kit.copy.CopyRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All feedback that is kept. */
@ApplicationScoped
public class Feedbacks {

    private static final String ROWS =
            "feedback (feedback_id, survey_id, unit, channel, labels, purpose, assurance, ratings,"
                    + " moment, moment_rule, comment, locale, employee_id, customer_id, contact_id, invitation_id, case_id,"
                    + " correlation_id, occurred_at, received_at)";

    private final Database database;
    private final StoredJson json;

    Feedbacks(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** One statement for all of them. */
    void add(List<Feedback> rows) {
        CopyRows copied = new CopyRows();
        rows.forEach(row -> add(row, copied));
        database.copy(copied, ROWS);
    }

    private void add(Feedback row, CopyRows copied) {
        copied.row(
                row.feedbackId(),
                row.asked().surveyId(),
                row.asked().unit(),
                row.asked().channel(),
                row.asked().labels(),
                row.asked().purpose(),
                row.asked().assurance(),
                json.write(row.answer().ratings()),
                row.moment(),
                row.momentRule(),
                row.answer().comment(),
                row.answer().locale(),
                row.ties().employeeId(),
                row.ties().customerId(),
                row.ties().contactId(),
                row.asked().invitationId(),
                row.asked().caseId(),
                row.ties().correlationId(),
                row.occurredAt(),
                row.receivedAt());
    }

    public Optional<Feedback> byId(String feedbackId) {
        return database.first("select * from feedback where feedback_id = ?", this::feedback, feedbackId);
    }

    /** Those of them that are there and in units of these patterns, newest first. */
    public List<Feedback> byIds(List<String> feedbackIds, List<String> allowed) {
        return database.query(
                "select * from feedback where feedback_id = any(?) and unit like any(?) order by feedback_id desc",
                this::feedback,
                feedbackIds,
                allowed);
    }

    /** Newest first, in units of both lists of patterns, with ids before this one. */
    public List<Feedback> page(List<String> allowed, List<String> wanted, String before, int limit) {
        return database.query("""
                select * from feedback where unit like any(?) and unit like any(?) and feedback_id < ?
                order by feedback_id desc limit ?""", this::feedback, allowed, wanted, before, limit);
    }

    private Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getString("feedback_id"),
                asked(row),
                new Answer(
                        json.read(row.getString("ratings"), new TypeReference<List<Rating>>() {}),
                        row.getString("comment"),
                        row.getString("locale")),
                Moment.valueOf(row.getString("moment")),
                row.getString("moment_rule"),
                ties(row),
                Database.instant(row, "occurred_at"),
                Database.instant(row, "received_at"));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getString("survey_id"),
                row.getString("unit"),
                row.getString("channel"),
                Database.strings(row, "labels"),
                Purpose.valueOf(row.getString("purpose")),
                Assurance.valueOf(row.getString("assurance")),
                row.getString("invitation_id"),
                row.getString("case_id"));
    }

    private static Ties ties(ResultSet row) throws SQLException {
        return new Ties(
                row.getString("employee_id"),
                row.getString("customer_id"),
                row.getString("contact_id"),
                row.getString("correlation_id"),
                null);
    }
}
