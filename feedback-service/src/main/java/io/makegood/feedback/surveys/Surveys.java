package io.makegood.feedback.surveys;

import com.fasterxml.jackson.core.type.TypeReference;
import io.makegood.feedback.database.Database;
import io.makegood.feedback.database.StoredJson;
import io.makegood.feedback.text.Format;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The surveys of the organisation. */
@ApplicationScoped
public class Surveys {

    private final Database database;
    private final StoredJson json;

    Surveys(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** True if the survey was added; false if its key is taken. */
    boolean add(Survey survey) {
        return database.update(
                        """
                        insert into survey (survey_id, survey_key, title, intro, comment_label, unit, channel, labels,
                                            questions, next_urls, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (survey_key) do nothing""",
                        survey.surveyId(),
                        survey.key(),
                        survey.title(),
                        survey.intro(),
                        survey.commentLabel(),
                        survey.unit(),
                        survey.channel(),
                        survey.labels(),
                        json.write(survey.questions()),
                        survey.nextUrls(),
                        survey.createdAt(),
                        survey.createdBy())
                == 1;
    }

    void close(String key, Instant at) {
        database.update("update survey set closed_at = ? where survey_key = ? and closed_at is null", at, key);
    }

    public Optional<Survey> byKey(String key) {
        return Format.SURVEY_KEY.matches(key)
                ? database.promptly("select * from survey where survey_key = ?", this::survey, key)
                : Optional.empty();
    }

    public Optional<Survey> byId(String surveyId) {
        return database.first("select * from survey where survey_id = ?", this::survey, surveyId);
    }

    /** The survey that a customer was led to. A closed one is gone, but was there. */
    public Survey open(String key) {
        Survey survey = byKey(key).orElseThrow(() -> ProblemException.notFound("There is no such survey."));
        if (survey.isClosed()) {
            throw ProblemException.gone("survey-closed", "This survey is closed.");
        }
        return survey;
    }

    List<Survey> all() {
        return database.query("select * from survey order by survey_id desc", this::survey);
    }

    private Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getString("survey_id"),
                row.getString("survey_key"),
                row.getString("title"),
                row.getString("intro"),
                row.getString("comment_label"),
                row.getString("unit"),
                row.getString("channel"),
                Database.strings(row, "labels"),
                json.read(row.getString("questions"), new TypeReference<List<Question>>() {}),
                Database.strings(row, "next_urls"),
                Database.instant(row, "created_at"),
                row.getString("created_by"),
                Database.instant(row, "closed_at"));
    }
}
