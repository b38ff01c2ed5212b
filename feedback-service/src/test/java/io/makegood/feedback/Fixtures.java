package io.makegood.feedback;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Scale;
import io.makegood.feedback.surveys.NewSurvey;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.surveys.Survey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Things of the domain, for tests. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Fixtures() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    public static Question aQuestion(String id, Metric metric, int min, int max, boolean required) {
        return new Question(id, "How was it?", new Scale(metric, min, max, true), required, "bad", "good", List.of());
    }

    /** NPS, and stars if they apply. */
    public static List<Question> questions() {
        return List.of(aQuestion("recommend", Metric.NPS, 0, 10, true), aQuestion("stars", Metric.STARS, 1, 5, false));
    }

    public static NewSurvey aNewSurvey(String key, String unit) {
        return new NewSurvey(
                key,
                "How was your visit?",
                "Two questions.",
                "Anything else?",
                unit,
                "web",
                List.of("visit"),
                questions(),
                List.of("https://shop.example/thanks"));
    }

    public static Survey aSurvey() {
        return new Survey(
                anId(),
                "visit",
                "How was your visit?",
                "Two questions.",
                "Anything else?",
                "north.store-17",
                "web",
                List.of("visit"),
                questions(),
                List.of(),
                NOON,
                "mia",
                null);
    }
}
