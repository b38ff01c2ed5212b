package io.makegood.feedback.submissions;

import com.fasterxml.jackson.core.type.TypeReference;
import io.makegood.feedback.database.Database;
import io.makegood.feedback.database.StoredJson;
import io.makegood.feedback.invitations.Purpose;
import io.makegood.feedback.ratings.Moment;
import io.makegood.feedback.ratings.Rating;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All feedback that is kept. */
@ApplicationScoped
public class Feedbacks {

    private static final String ADD = """
            insert into feedback (feedback_id, survey_id, unit, channel, labels, purpose, assurance, ratings, moment,
                moment_rule, comment, locale, employee_id, customer_id, contact_id, invitation_id, case_id,
                correlation_id, occurred_at, received_at)
            select feedback_id, survey_id, unit, channel, string_to_array(labels, ','), purpose, assurance,
                ratings::jsonb, moment, moment_rule, comment, locale, employee_id, customer_id, contact_id,
                invitation_id, case_id, correlation_id, occurred_at::timestamptz, received_at::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])
            as n(feedback_id, survey_id, unit, channel, labels, purpose, assurance, ratings, moment, moment_rule,
                comment, locale, employee_id, customer_id, contact_id, invitation_id, case_id, correlation_id,
                occurred_at, received_at)""";

    private final Database database;
    private final StoredJson json;

    Feedbacks(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** One statement for all of them. */
    void add(List<Feedback> rows) {
        List<Function<Feedback, Object>> columns = List.of(
                Feedback::feedbackId,
                row -> row.asked().surveyId(),
                row -> row.asked().unit(),
                row -> row.asked().channel(),
                row -> String.join(",", row.asked().labels()),
                row -> row.asked().purpose(),
                row -> row.asked().assurance(),
                row -> json.write(row.answer().ratings()),
                Feedback::moment,
                Feedback::momentRule,
                row -> row.answer().comment(),
                row -> row.answer().locale(),
                row -> row.ties().employeeId(),
                row -> row.ties().customerId(),
                row -> row.ties().contactId(),
                row -> row.asked().invitationId(),
                row -> row.asked().caseId(),
                row -> row.ties().correlationId(),
                Feedback::occurredAt,
                Feedback::receivedAt);
        database.update(
                ADD,
                columns.stream()
                        .map(column -> rows.stream().map(column).toList())
                        .toArray());
    }

    public Optional<Feedback> byId(String feedbackId) {
        return database.first("select * from feedback where feedback_id = ?", this::feedback, feedbackId);
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
