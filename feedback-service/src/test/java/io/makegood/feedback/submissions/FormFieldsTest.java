package io.makegood.feedback.submissions;

import static io.makegood.feedback.Fixtures.aSurvey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormFieldsTest {

    @Test
    void a_form_becomes_an_answer() {
        // When
        GivenAnswer answer = form("recommend=9&stars=&comment=Sch%C3%B6n+war+es&employeeId=e-eve&page=home")
                .answer(aSurvey(), "id-12345");

        // Then
        assertThat(answer.answers())
                .containsEntry("recommend", new BigDecimal(9))
                .containsEntry("stars", null);
        assertThat(answer.comment()).isEqualTo("Schön war es");
        assertThat(answer.employeeId()).isEqualTo("e-eve");
    }

    @Test
    void a_question_that_the_form_does_not_show_is_not_answered() {
        assertThat(form("recommend=9").answer(aSurvey(), "x").answers()).containsOnlyKeys("recommend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%C3", "a=%zz", "a=%2", "a=%C0%AF", "a=\u00e9", "a=1&a=2"})
    void what_is_no_form_is_refused(String body) {
        assertThatThrownBy(() -> form(body)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "+7", "07", "0x7", "seven", "%EF%BC%97", "1e1", "-", "99999999999"})
    void what_is_no_number_is_refused(String value) {
        assertThatThrownBy(() -> form("recommend=" + value).answer(aSurvey(), "x"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_form_with_a_thousand_fields_is_refused() {
        String body = IntStream.range(0, 1_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));

        assertThatThrownBy(() -> form(body)).isInstanceOf(ProblemException.class);
    }

    private static FormFields form(String body) {
        return FormFields.of(body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
