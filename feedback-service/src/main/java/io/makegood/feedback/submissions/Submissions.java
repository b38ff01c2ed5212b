package io.makegood.feedback.submissions;

import io.makegood.feedback.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Which submissions were taken, for ever. */
@ApplicationScoped
class Submissions {

    private static final String ENTER = """
            insert into submission (source, submission_id, content_hash, feedback_id)
            select source, submission_id, content_hash, feedback_id
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                as n(source, submission_id, content_hash, feedback_id, place)
            order by place
            on conflict do nothing
            returning source, submission_id, content_hash, feedback_id""";

    private static final String READ = """
            select s.* from submission s join unnest(?::text[], ?::text[]) as n(source, submission_id)
            on s.source = n.source and s.submission_id = n.submission_id""";

    private final Database database;

    Submissions(Database database) {
        this.database = database;
    }

    /** A submission that stands. */
    record Taken(SubmissionKey key, String contentHash, String feedbackId) {}

    /** Enters them in order of their keys (two flushers in other orders would deadlock) and returns the new ones. */
    Map<SubmissionKey, Taken> enter(SortedMap<SubmissionKey, Submission> submissions) {
        Collection<Submission> ordered = submissions.values();
        return byKey(database.query(
                ENTER,
                Submissions::taken,
                column(ordered, submission -> submission.key().source()),
                column(ordered, submission -> submission.key().submissionId()),
                column(ordered, Submission::contentHash),
                column(ordered, Submission::feedbackId)));
    }

    /** What stands under these keys. */
    Map<SubmissionKey, Taken> read(Collection<SubmissionKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return byKey(database.query(
                READ,
                Submissions::taken,
                column(keys, SubmissionKey::source),
                column(keys, SubmissionKey::submissionId)));
    }

    private static Map<SubmissionKey, Taken> byKey(List<Taken> taken) {
        Map<SubmissionKey, Taken> byKey = new HashMap<>();
        taken.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    private static <T> List<String> column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toList();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                new SubmissionKey(row.getString("source"), row.getString("submission_id")),
                row.getString("content_hash"),
                row.getString("feedback_id"));
    }
}
