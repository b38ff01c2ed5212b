package io.makegood.feedback.invitations;

import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Scale;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.surveys.Survey;
import java.time.Instant;
import java.util.List;

/** What a customer is asked after a fix. It is a question of the house, not a survey that somebody could close. */
public final class RecoveryCheck {

    private static final Question RECOMMEND = new Question(
            "recommend",
            "How likely are you to recommend us now?",
            new Scale(Metric.NPS, 0, 10, true),
            true,
            "Not at all",
            "Very likely",
            List.of());

    private RecoveryCheck() {}

    public static Survey survey(String unit) {
        return new Survey(
                null,
                "recovery-check",
                "Did we put this right?",
                "Something went wrong with us, and we did our best to make good. Only you can say whether we did.",
                "Is there anything that we still should do?",
                unit,
                "e-mail",
                List.of(),
                List.of(RECOMMEND),
                List.of(),
                Instant.EPOCH,
                "makegood",
                null);
    }
}
