package io.makegood.kit;

import io.makegood.events.feedback.Assurance;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.Metric;
import io.makegood.events.feedback.Moment;
import io.makegood.events.feedback.Purpose;
import io.makegood.events.feedback.Rating;
import io.makegood.kit.outbox.NewEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Things to tell, for tests. */
public final class KitFixtures {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private KitFixtures() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    public static FeedbackReceived aFeedback(String id) {
        return aFeedback(id, "WEB");
    }

    public static FeedbackReceived aFeedback(String id, String channel) {
        Rating rating = new Rating("recommend", Metric.NPS, BigDecimal.TEN, 0, 10, true);
        return new FeedbackReceived(
                id,
                List.of(rating),
                Moment.MAGIC,
                "moments-1",
                List.of(),
                "north",
                channel,
                Purpose.EXPERIENCE,
                Assurance.PUBLIC,
                NOON,
                NOON,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    public static NewEvent anEvent(String subject) {
        return new NewEvent(subject, aFeedback(subject), NOON, "thread-" + subject, null);
    }
}
