package io.makegood.feedback.surveys.rest;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.surveys.Survey;
import java.time.Instant;
import java.util.List;

/** A survey as staff see it. */
public record SurveyView(
        String surveyId,
        String key,
        String title,
        String intro,
        String commentLabel,
        String unit,
        String channel,
        List<String> labels,
        List<QuestionView> questions,
        List<String> nextUrls,
        Instant createdAt,
        String createdBy,
        Instant closedAt) {

    /** A question with everything that is declared about it. */
    public record QuestionView(
            String id,
            String text,
            Metric metric,
            int scaleMin,
            int scaleMax,
            boolean higherIsBetter,
            boolean required,
            String lowLabel,
            String highLabel,
            List<String> choices) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.id(),
                    question.text(),
                    question.scale().metric(),
                    question.scale().min(),
                    question.scale().max(),
                    question.scale().higherIsBetter(),
                    question.required(),
                    question.lowLabel(),
                    question.highLabel(),
                    question.choices());
        }
    }

    static SurveyView of(Survey survey) {
        return new SurveyView(
                survey.surveyId(),
                survey.key(),
                survey.title(),
                survey.intro(),
                survey.commentLabel(),
                survey.unit(),
                survey.channel(),
                survey.labels(),
                survey.questions().stream().map(QuestionView::of).toList(),
                survey.nextUrls(),
                survey.createdAt(),
                survey.createdBy(),
                survey.closedAt());
    }
}
