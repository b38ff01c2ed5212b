package io.makegood.feedback;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Scale;
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

    /** Asks for NPS, and for stars if they apply. */
    public static Survey aSurvey(String key) {
        return aSurveyOf(key, "north.store-17");
    }

    public static Survey aSurveyOf(String key, String unit) {
        return new Survey(
                anId(),
                key,
                "How was your visit?",
                "Two questions.",
                "Anything else?",
                unit,
                "web",
                List.of("visit"),
                List.of(aQuestion("recommend", Metric.NPS, 0, 10, true), aQuestion("stars", Metric.STARS, 1, 5, false)),
                List.of("https://shop.example/thanks"),
                NOON,
                "mia",
                null);
    }
}
