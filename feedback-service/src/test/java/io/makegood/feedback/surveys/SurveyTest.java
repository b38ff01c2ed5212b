package io.makegood.feedback.surveys;

import static io.makegood.feedback.Fixtures.aSurvey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.text.Checks;
import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyTest {

    private final Checks checks = new Checks();

    @Test
    void answers_become_ratings_in_the_order_of_the_survey() {
        // When
        List<Rating> ratings =
                aSurvey().ratings(Map.of("stars", new BigDecimal(4), "recommend", BigDecimal.TEN), checks);

        // Then
        checks.done();
        assertThat(ratings).map(Rating::question).containsExactly("recommend", "stars");
    }

    @Test
    void an_optional_question_may_not_apply_or_be_left_out() {
        // Given
        Map<String, BigDecimal> answers = new HashMap<>(Map.of("recommend", BigDecimal.ONE));
        answers.put("stars", null);

        // When
        List<Rating> ratings = aSurvey().ratings(answers, checks);

        // Then
        checks.done();
        assertThat(ratings).map(Rating::value).containsExactly(BigDecimal.ONE, null);
        assertThat(aSurvey().ratings(Map.of("recommend", BigDecimal.ONE), checks))
                .hasSize(1);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        // When
        aSurvey()
                .ratings(
                        Map.of("recommend", new BigDecimal(11), "stars", BigDecimal.ZERO, "other", BigDecimal.ONE),
                        checks);

        // Then
        assertThat(errors()).map(FieldError::field).containsExactly("answers", "answers.recommend", "answers.stars");
    }

    @Test
    void a_required_question_needs_a_number() {
        // When
        aSurvey().ratings(Collections.singletonMap("recommend", null), checks);

        // Then
        assertThat(errors()).containsExactly(new FieldError("answers.recommend", "is required"));
    }

    private List<FieldError> errors() {
        return assertThatThrownBy(checks::done)
                .asInstanceOf(InstanceOfAssertFactories.throwable(ProblemException.class))
                .actual()
                .problem()
                .errors();
    }
}
