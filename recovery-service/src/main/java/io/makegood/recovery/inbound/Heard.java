package io.makegood.recovery.inbound;

import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.Metric;
import io.makegood.events.feedback.Purpose;
import io.makegood.events.feedback.Rating;
import io.makegood.recovery.triage.Answer;
import io.makegood.recovery.triage.Score;
import java.util.List;

/** Reads feedback as triage knows it. */
final class Heard {

    private Heard() {}

    static Answer answer(FeedbackReceived feedback) {
        return new Answer(
                feedback.purpose() == Purpose.EXPERIENCE,
                scores(feedback),
                feedback.labels(),
                feedback.occurredAt(),
                feedback.receivedAt());
    }

    /** What she left out or called not applicable never counts, and a choice has no score. */
    static List<Score> scores(FeedbackReceived feedback) {
        return feedback.ratings().stream()
                .filter(rating -> rating.value() != null && rating.metric() != Metric.CHOICE)
                .map(Heard::score)
                .toList();
    }

    private static Score score(Rating rating) {
        return new Score(
                io.makegood.recovery.triage.Metric.valueOf(rating.metric().name()),
                rating.value(),
                rating.scaleMin(),
                rating.scaleMax(),
                rating.higherIsBetter());
    }
}
