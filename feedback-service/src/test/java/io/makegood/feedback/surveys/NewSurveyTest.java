package io.makegood.feedback.surveys;

import static io.makegood.feedback.Fixtures.NOON;
import static io.makegood.feedback.Fixtures.aQuestion;
import static io.makegood.feedback.Fixtures.questions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.text.Checks;
import io.makegood.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewSurveyTest {

    @Test
    void a_key_is_made_where_none_is_given() {
        assertThat(checked(survey(null, "/thanks", questions())).key()).isEqualTo("s-0-1-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/thanks", "https://shop.example/thanks?x=1", "http://localhost:8080/"})
    void a_form_may_lead_to_a_path_or_a_web_page(String url) {
        assertThat(checked(survey("visit", url, questions())).nextUrls()).containsExactly(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example",
                "/\\evil.example",
                "https://user:pass@evil.example/",
                "data:text/html,x",
                "thanks",
                "https:evil"
            })
    void a_form_may_lead_nowhere_else(String url) {
        assertThatThrownBy(() -> checked(survey("visit", url, questions()))).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_question_stands_there_once() {
        List<Question> twice =
                List.of(aQuestion("q", Metric.NPS, 0, 10, true), aQuestion("q", Metric.STARS, 1, 5, true));

        assertThatThrownBy(() -> checked(survey("visit", "/", twice))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment", "submissionId", "_next", "email"})
    void a_question_is_not_named_as_another_form_field(String id) {
        List<Question> taken = List.of(aQuestion(id, Metric.NPS, 0, 10, true));

        assertThatThrownBy(() -> checked(survey("visit", "/", taken))).isInstanceOf(ProblemException.class);
    }

    private static NewSurvey survey(String key, String next, List<Question> questions) {
        return new NewSurvey(key, "Visit", null, null, "north", "web", List.of(), questions, List.of(next));
    }

    private static Survey checked(NewSurvey survey) {
        return survey.checked(new Checks(), "0-1-2", "mia", NOON);
    }
}
