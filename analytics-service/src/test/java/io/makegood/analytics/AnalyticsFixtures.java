package io.makegood.analytics;

import io.makegood.events.EventData;
import io.makegood.events.EventEnvelope;
import io.makegood.events.EventType;
import io.makegood.events.feedback.Assurance;
import io.makegood.events.feedback.ContactRecorded;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.Metric;
import io.makegood.events.feedback.Moment;
import io.makegood.events.feedback.Purpose;
import io.makegood.events.feedback.Rating;
import io.makegood.events.recognition.EmployeeRecognized;
import io.makegood.events.recovery.CaseClosedUnconfirmed;
import io.makegood.events.recovery.CaseReopened;
import io.makegood.events.recovery.CheckedRating;
import io.makegood.events.recovery.ComplaintOpened;
import io.makegood.events.recovery.Priority;
import io.makegood.events.recovery.ServiceRecovered;
import io.makegood.events.recovery.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Things that happened, for tests. */
public final class AnalyticsFixtures {

    private static final CheckedRating NINE_OF_TEN = new CheckedRating("NPS", BigDecimal.valueOf(9), 0, 10, true);

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private AnalyticsFixtures() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    /** A unit that no other test knows. */
    public static String aUnit() {
        return "u" + anId().substring(0, 8);
    }

    public static String anEmployee() {
        return "e-" + anId().substring(0, 8);
    }

    public static Rating nps(Integer value) {
        return rating(Metric.NPS, value, 0, 10, true);
    }

    public static Rating stars(Integer value) {
        return rating(Metric.STARS, value, 1, 5, true);
    }

    public static Rating csat(Integer value) {
        return rating(Metric.CSAT, value, 1, 5, true);
    }

    /** Effort, where 1 is best. */
    public static Rating effort(Integer value) {
        return rating(Metric.CES, value, 1, 7, false);
    }

    public static Rating rating(Metric metric, Integer value, int min, int max, boolean higherIsBetter) {
        BigDecimal number = value == null ? null : BigDecimal.valueOf(value);
        return new Rating(metric.name().toLowerCase(), metric, number, min, max, higherIsBetter);
    }

    public static FeedbackReceived aFeedback(String unit, Rating... ratings) {
        return aFeedback(unit, null, NOON, Moment.TRUTH, ratings);
    }

    public static FeedbackReceived aFeedback(
            String unit, String employee, Instant at, Moment moment, Rating... ratings) {
        return feedback(unit, employee, at, at, moment, Purpose.EXPERIENCE, ratings);
    }

    /** What the customer said when she was asked whether it is put right. */
    public static FeedbackReceived aRecoveryCheck(String unit, Rating... ratings) {
        return feedback(unit, null, NOON, NOON, Moment.MAGIC, Purpose.RECOVERY_CHECK, ratings);
    }

    public static FeedbackReceived anOldFeedback(String unit, Instant at, Rating... ratings) {
        return feedback(unit, null, at, NOON, Moment.MISERY, Purpose.EXPERIENCE, ratings);
    }

    private static FeedbackReceived feedback(
            String unit,
            String employee,
            Instant occurredAt,
            Instant receivedAt,
            Moment moment,
            Purpose purpose,
            Rating... ratings) {
        return new FeedbackReceived(
                anId(),
                List.of(ratings),
                moment,
                "moments-1",
                List.of("delivery"),
                unit,
                "WEB",
                purpose,
                Assurance.INVITED,
                occurredAt,
                receivedAt,
                false,
                employee,
                null,
                null,
                null,
                null);
    }

    public static ContactRecorded aContact(String unit, String employee, Instant at) {
        return new ContactRecorded(anId(), "call", unit, at, at, null, employee);
    }

    public static ComplaintOpened anOpening(String caseId, String unit, String owner, Instant at) {
        return new ComplaintOpened(
                caseId,
                Severity.HIGH,
                Priority.NORMAL,
                "delivery",
                unit,
                owner,
                at,
                at.plus(Duration.ofHours(4)),
                at.plus(Duration.ofDays(2)),
                "opening-1",
                anId(),
                anId());
    }

    public static ServiceRecovered aRecovery(
            String caseId, String unit, String by, Instant openedAt, Duration timeToRecovery) {
        return new ServiceRecovered(
                caseId,
                unit,
                by,
                List.of(),
                List.of(),
                openedAt,
                openedAt.plus(timeToRecovery),
                null,
                timeToRecovery,
                timeToRecovery,
                null,
                NINE_OF_TEN,
                anId(),
                null,
                anId());
    }

    public static CaseClosedUnconfirmed aClosing(
            String caseId, String unit, String owner, CaseClosedUnconfirmed.Reason reason) {
        return new CaseClosedUnconfirmed(caseId, unit, reason, NOON, owner, anId());
    }

    public static CaseReopened aReopening(String caseId, String unit, String owner) {
        return new CaseReopened(caseId, unit, Priority.HIGH, owner, NOON, NOON, NINE_OF_TEN, anId());
    }

    public static EmployeeRecognized aRecognition(String unit, String employee, int points, Instant at) {
        return new EmployeeRecognized(
                anId(),
                employee,
                unit,
                "made-my-day",
                new EmployeeRecognized.Evidence(EmployeeRecognized.Kind.FEEDBACK, anId()),
                points,
                "rule:magic-1",
                at,
                null);
    }

    /** The first event of its aggregate. */
    public static EventEnvelope event(EventData data) {
        return event(data, 1);
    }

    public static EventEnvelope event(EventData data, long version) {
        return event(data, version, NOON, anId());
    }

    public static EventEnvelope event(EventData data, long version, Instant at, String correlationId) {
        EventType type = EventType.of(data);
        return new EventEnvelope(
                anId(), type, type.topic().source(), subject(data), at, correlationId, null, version, null, data);
    }

    private static String subject(EventData data) {
        if (data instanceof FeedbackReceived feedback) {
            return feedback.feedbackId();
        } else if (data instanceof ContactRecorded contact) {
            return contact.contactId();
        } else if (data instanceof EmployeeRecognized recognition) {
            return recognition.recognitionId();
        } else if (data instanceof ComplaintOpened opened) {
            return opened.caseId();
        } else if (data instanceof ServiceRecovered recovered) {
            return recovered.caseId();
        } else if (data instanceof CaseClosedUnconfirmed closed) {
            return closed.caseId();
        } else if (data instanceof CaseReopened reopened) {
            return reopened.caseId();
        }
        throw new IllegalArgumentException(data.getClass().getName());
    }
}
