package io.makegood.recovery;

import io.makegood.events.EventData;
import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.events.feedback.Assurance;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.InvitationSuppressed;
import io.makegood.events.feedback.Metric;
import io.makegood.events.feedback.Moment;
import io.makegood.events.feedback.Purpose;
import io.makegood.events.feedback.Rating;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What customers say, for tests. */
public final class RecoveryFixtures {

    private RecoveryFixtures() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    /** A unit of the north that no other test knows. */
    public static String aUnit() {
        return "north.u" + anId().substring(0, 8);
    }

    public static Rating nps(Integer value) {
        BigDecimal number = value == null ? null : BigDecimal.valueOf(value);
        return new Rating("recommend", Metric.NPS, number, 0, 10, true);
    }

    public static FeedbackReceived anUnhappyFeedback(String unit, String customerId) {
        return feedback(unit, customerId, Duration.ofHours(2), Purpose.EXPERIENCE, Assurance.INVITED, null, nps(2));
    }

    public static FeedbackReceived aSlightlyUnhappyFeedback(String unit, String customerId) {
        return feedback(unit, customerId, Duration.ofHours(2), Purpose.EXPERIENCE, Assurance.INVITED, null, nps(6));
    }

    public static FeedbackReceived aHappyFeedback(String unit) {
        return feedback(unit, null, Duration.ofHours(2), Purpose.EXPERIENCE, Assurance.INVITED, null, nps(9));
    }

    public static FeedbackReceived anOldUnhappyFeedback(String unit) {
        return feedback(unit, null, Duration.ofDays(15), Purpose.EXPERIENCE, Assurance.INTEGRATION, null, nps(0));
    }

    /** Her answer to the invitation that a fix led to. */
    public static FeedbackReceived anAnswer(String unit, String caseId, int nps) {
        return answer(unit, caseId, Assurance.INVITED, nps(nps));
    }

    public static FeedbackReceived answer(String unit, String caseId, Assurance assurance, Rating... ratings) {
        return feedback(unit, null, Duration.ZERO, Purpose.RECOVERY_CHECK, assurance, caseId, ratings);
    }

    private static FeedbackReceived feedback(
            String unit,
            String customerId,
            Duration age,
            Purpose purpose,
            Assurance assurance,
            String caseId,
            Rating... ratings) {
        Instant now = Instant.now();
        return new FeedbackReceived(
                anId(),
                List.of(ratings),
                Moment.TRUTH,
                "moments-1",
                List.of("delivery", "late"),
                unit,
                "web",
                purpose,
                assurance,
                now.minus(age),
                now,
                true,
                "e-eve",
                customerId,
                null,
                null,
                caseId);
    }

    public static InvitationSuppressed nobodyToAsk(String caseId) {
        return nobodyToAsk(caseId, null);
    }

    public static InvitationSuppressed nobodyToAsk(String caseId, Integer attempt) {
        return new InvitationSuppressed(
                anId(), Purpose.RECOVERY_CHECK, InvitationSuppressed.Reason.NO_ADDRESS, Instant.now(), caseId, attempt);
    }

    /** The first event of its aggregate, on a thread of its own. */
    public static EventEnvelope event(EventData data) {
        return event(data, anId());
    }

    public static EventEnvelope event(EventData data, String correlationId) {
        EventType type = EventType.of(data);
        return new EventEnvelope(
                anId(), type, type.topic().source(), subject(data), Instant.now(), correlationId, null, 1, null, data);
    }

    private static String subject(EventData data) {
        return data instanceof FeedbackReceived feedback
                ? feedback.feedbackId()
                : ((InvitationSuppressed) data).invitationId();
    }
}
