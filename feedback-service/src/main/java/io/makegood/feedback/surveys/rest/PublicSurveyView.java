package io.makegood.feedback.surveys.rest;

import io.makegood.feedback.surveys.Survey;
import java.util.List;

/** A survey as anybody may see it: what is asked, and nothing of the house. */
public record PublicSurveyView(
        String key, String title, String intro, String commentLabel, List<SurveyView.QuestionView> questions) {

    static PublicSurveyView of(Survey survey) {
        return new PublicSurveyView(
                survey.key(),
                survey.title(),
                survey.intro(),
                survey.commentLabel(),
                survey.questions().stream().map(SurveyView.QuestionView::of).toList());
    }
}
