package io.makegood.feedback.pages;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.surveys.Survey;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A survey as a page. */
public final class SurveyPage {

    private SurveyPage() {}

    /**
     * The page.
     *
     * @param action where the form is sent
     * @param hidden fields that come back with the form
     */
    record form(
            String title,
            String intro,
            String commentLabel,
            String action,
            List<Field> fields,
            Map<String, String> hidden)
            implements TemplateInstance {}

    /**
     * A question.
     *
     * @param kind how it looks: the metric in lower case
     */
    record Field(
            String id,
            String text,
            String kind,
            boolean required,
            List<Option> options,
            String lowLabel,
            String highLabel) {

        static Field of(Question question) {
            return new Field(
                    question.id(),
                    question.text(),
                    question.scale().metric().name().toLowerCase(Locale.ROOT),
                    question.required(),
                    options(question),
                    question.lowLabel(),
                    question.highLabel());
        }

        private static List<Option> options(Question question) {
            return IntStream.rangeClosed(
                            question.scale().min(), question.scale().max())
                    .mapToObj(value -> new Option(value, label(question, value)))
                    .toList();
        }

        private static String label(Question question, int value) {
            return question.scale().metric() == Metric.CHOICE
                    ? question.choices().get(value - 1)
                    : Integer.toString(value);
        }
    }

    /** A possible answer. */
    record Option(int value, String label) {}

    public static TemplateInstance of(Survey survey, String action, Map<String, String> hidden) {
        return new form(
                survey.title(),
                survey.intro(),
                survey.commentLabel(),
                action,
                survey.questions().stream().map(Field::of).toList(),
                hidden);
    }
}
