package io.makegood.feedback.surveys.rest;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Scale;
import io.makegood.feedback.surveys.NewSurvey;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.text.Checks;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey to be put up. */
public record SurveyRequest(
        @Schema(description = "Its public name; absent: one is made.")
        String key,

        @Schema(required = true) String title,
        String intro,

        @Schema(description = "The open question; absent: nobody is asked to write.")
        String commentLabel,

        @Schema(required = true) String unit,

        @Schema(description = "Where customers are reached; absent: web.")
        String channel,

        List<String> labels,
        @Schema(required = true) List<QuestionRequest> questions,

        @Schema(description = "Where a plain form may send the customer afterwards, as _next.")
        List<String> nextUrls) {

    private static final int MAX_QUESTIONS = 50;

    /** A closed question. */
    public record QuestionRequest(
            String id,
            String text,
            Metric metric,

            @Schema(description = "Not needed for NPS, STARS and CHOICE.")
            Integer scaleMin,

            Integer scaleMax,

            @Schema(description = "Needed for CES only; absent: true.")
            Boolean higherIsBetter,

            @Schema(description = "Absent: true.") Boolean required,
            String lowLabel,
            String highLabel,

            @Schema(description = "The texts of a CHOICE, numbered from 1.")
            List<String> choices) {

        Question question(Checks checks, String field) {
            List<String> texts = new ArrayList<>();
            for (String choice : choices == null ? List.<String>of() : choices) {
                String text = checks.line(choice, 200, field + ".choices");
                checks.require(text != null, field + ".choices", "has an empty choice");
                texts.add(text == null ? "" : text);
            }
            return new Question(
                    id,
                    checks.line(text, 500, field + ".text"),
                    scale(checks, field, texts.size()),
                    required == null || required,
                    checks.line(lowLabel, 60, field + ".lowLabel"),
                    checks.line(highLabel, 60, field + ".highLabel"),
                    texts);
        }

        private Scale scale(Checks checks, String field, int choiceCount) {
            Metric declared = metric == null ? Metric.RATING : metric;
            checks.require(metric != null, field + ".metric", "is required");
            checks.require(
                    declared == Metric.CHOICE ? choiceCount > 0 : choiceCount == 0,
                    field + ".choices",
                    "belong to a CHOICE, and only to one");
            checks.require(
                    declared != Metric.CES || higherIsBetter != null, field + ".higherIsBetter", "is required for CES");
            boolean up = higherIsBetter == null || higherIsBetter;
            return switch (declared) {
                case NPS -> new Scale(declared, orElse(scaleMin, 0), orElse(scaleMax, 10), up);
                case STARS -> new Scale(declared, orElse(scaleMin, 1), orElse(scaleMax, 5), up);
                case CHOICE -> new Scale(declared, orElse(scaleMin, 1), orElse(scaleMax, choiceCount), up);
                case CSAT, CES, RATING -> new Scale(declared, orElse(scaleMin, 0), orElse(scaleMax, 0), up);
            };
        }

        private static int orElse(Integer given, int fixed) {
            return given == null ? fixed : given;
        }
    }

    NewSurvey wanted(Checks checks) {
        List<Question> asked = new ArrayList<>();
        List<QuestionRequest> given = questions == null ? List.of() : questions;
        boolean few =
                checks.require(!given.isEmpty() && given.size() <= MAX_QUESTIONS, "questions", "has 1 to 50 questions");
        for (int i = 0; few && i < given.size(); i++) {
            String field = "questions[" + i + "]";
            if (checks.require(given.get(i) != null, field, "must not be null")) {
                asked.add(given.get(i).question(checks, field));
            }
        }
        return new NewSurvey(
                key,
                title,
                intro,
                commentLabel,
                unit,
                channel == null ? "web" : channel,
                labels == null ? List.of() : labels,
                asked,
                nextUrls == null ? List.of() : nextUrls);
    }
}
