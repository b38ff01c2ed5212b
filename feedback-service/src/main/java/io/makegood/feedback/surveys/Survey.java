package io.makegood.feedback.surveys;

import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.text.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A survey.
 *
 * @param key public name, part of its addresses
 * @param commentLabel the open question; null when nobody is asked to write
 * @param nextUrls where a plain form may send the customer afterwards
 * @param closedAt from when no answer is taken; null while it is open
 */
public record Survey(
        String surveyId,
        String key,
        String title,
        String intro,
        String commentLabel,
        String unit,
        String channel,
        List<String> labels,
        List<Question> questions,
        List<String> nextUrls,
        Instant createdAt,
        String createdBy,
        Instant closedAt) {

    public Survey {
        labels = List.copyOf(labels);
        questions = List.copyOf(questions);
        nextUrls = List.copyOf(nextUrls);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /**
     * The answers as ratings, in the order of the survey.
     *
     * @param answers by question id; a null value says that the question does not apply
     */
    public List<Rating> ratings(Map<String, BigDecimal> answers, Checks checks) {
        checks.require(
                answers.keySet().stream().allMatch(id -> question(id).isPresent()),
                "answers",
                "names a question that this survey does not ask");
        List<Rating> ratings = new ArrayList<>();
        for (Question question : questions) {
            String field = "answers." + question.id();
            BigDecimal value = answers.get(question.id());
            checks.require(value != null || !question.required(), field, "is required");
            boolean fits = checks.require(
                    value == null || question.scale().holds(value), field, "is not on the scale of this question");
            if (fits && answers.containsKey(question.id())) {
                ratings.add(new Rating(question.id(), question.scale(), value));
            }
        }
        return ratings;
    }
}
