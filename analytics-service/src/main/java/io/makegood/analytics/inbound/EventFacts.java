package io.makegood.analytics.inbound;

import io.makegood.analytics.facts.Answer;
import io.makegood.analytics.facts.CaseStatus;
import io.makegood.analytics.facts.CaseStep;
import io.makegood.analytics.facts.Contact;
import io.makegood.analytics.facts.Detail;
import io.makegood.analytics.facts.Fact;
import io.makegood.analytics.facts.Feedback;
import io.makegood.analytics.facts.Metric;
import io.makegood.analytics.facts.Moment;
import io.makegood.analytics.facts.News;
import io.makegood.analytics.facts.Recognition;
import io.makegood.analytics.facts.Scale;
import io.makegood.events.EventEnvelope;
import io.makegood.events.feedback.ContactRecorded;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.Purpose;
import io.makegood.events.feedback.Rating;
import io.makegood.events.recognition.EmployeeRecognized;
import io.makegood.events.recovery.CaseClosedUnconfirmed;
import io.makegood.events.recovery.CaseReopened;
import io.makegood.events.recovery.ComplaintJoined;
import io.makegood.events.recovery.ComplaintOpened;
import io.makegood.events.recovery.RecoveryCheckRequested;
import io.makegood.events.recovery.ServiceRecovered;
import java.time.Duration;

/** What analytics makes of each event. */
final class EventFacts {

    /** Older feedback is counted, but it is no news. */
    private static final Duration NEWS_UNTIL = Duration.ofDays(14);

    private static final Detail NONE = new Detail.None();

    private EventFacts() {}

    static Fact of(EventEnvelope event) {
        return switch (event.type()) {
            case FEEDBACK_RECEIVED -> fact(event, event.data(FeedbackReceived.class));
            case CONTACT_RECORDED -> fact(event, event.data(ContactRecorded.class));
            case INVITATION_SUPPRESSED -> fact(event, null, null, null, NONE);
            case COMPLAINT_OPENED -> fact(event, event.data(ComplaintOpened.class));
            case COMPLAINT_JOINED -> {
                ComplaintJoined joined = event.data(ComplaintJoined.class);
                yield fact(event, joined.unit(), null, News.COMPLAINT_JOINED, NONE);
            }
            case RECOVERY_CHECK_REQUESTED -> {
                RecoveryCheckRequested requested = event.data(RecoveryCheckRequested.class);
                yield fact(event, requested.unit(), null, null, NONE);
            }
            case SERVICE_RECOVERED -> fact(event, event.data(ServiceRecovered.class));
            case CASE_CLOSED_UNCONFIRMED -> fact(event, event.data(CaseClosedUnconfirmed.class));
            case CASE_REOPENED -> fact(event, event.data(CaseReopened.class));
            case EMPLOYEE_RECOGNIZED -> fact(event, event.data(EmployeeRecognized.class));
        };
    }

    private static Fact fact(EventEnvelope event, FeedbackReceived data) {
        Moment moment = Moment.valueOf(data.moment().name());
        boolean counts = data.purpose() != Purpose.RECOVERY_CHECK;
        Feedback feedback = new Feedback(
                moment,
                data.momentRule(),
                counts,
                data.assurance().name(),
                data.channel(),
                data.labels(),
                data.occurredAt(),
                data.receivedAt(),
                data.hasComment(),
                data.customerId(),
                data.contactId(),
                data.surveyId(),
                data.caseId(),
                data.ratings().stream().map(EventFacts::answer).toList());
        News news = counts && isRecent(data) ? News.of(moment) : null;
        return fact(event, data.unit(), data.employeeId(), news, feedback);
    }

    private static boolean isRecent(FeedbackReceived data) {
        return Duration.between(data.occurredAt(), data.receivedAt()).compareTo(NEWS_UNTIL) <= 0;
    }

    private static Answer answer(Rating rating) {
        return new Answer(
                rating.question(),
                Metric.valueOf(rating.metric().name()),
                rating.value(),
                new Scale(rating.scaleMin(), rating.scaleMax(), rating.higherIsBetter()));
    }

    private static Fact fact(EventEnvelope event, ContactRecorded data) {
        Contact contact = new Contact(data.kind(), data.occurredAt(), data.customerId());
        return fact(event, data.unit(), data.employeeId(), null, contact);
    }

    private static Fact fact(EventEnvelope event, ComplaintOpened data) {
        CaseStep step = new CaseStep(CaseStatus.PENDING, data.openedAt(), null);
        return fact(event, data.unit(), data.ownerId(), News.COMPLAINT_OPENED, step);
    }

    private static Fact fact(EventEnvelope event, ServiceRecovered data) {
        CaseStep step = new CaseStep(CaseStatus.RECOVERED, data.openedAt(), data.timeToRecovery());
        return fact(event, data.unit(), data.recoveredBy(), News.SERVICE_RECOVERED, step);
    }

    private static Fact fact(EventEnvelope event, CaseClosedUnconfirmed data) {
        CaseStatus status = switch (data.reason()) {
            case TIMEOUT -> CaseStatus.TIMED_OUT;
            case EMPLOYEE -> CaseStatus.NOT_ASKABLE;
        };
        CaseStep step = new CaseStep(status, null, null);
        return fact(event, data.unit(), data.ownerId(), News.CLOSED_UNCONFIRMED, step);
    }

    private static Fact fact(EventEnvelope event, CaseReopened data) {
        CaseStep step = new CaseStep(CaseStatus.PENDING, null, null);
        return fact(event, data.unit(), data.ownerId(), News.CASE_REOPENED, step);
    }

    private static Fact fact(EventEnvelope event, EmployeeRecognized data) {
        Recognition recognition = new Recognition(
                data.behaviour(),
                data.evidence().kind().name(),
                data.evidence().id(),
                data.points(),
                data.recognizedAt());
        return fact(event, data.unit(), data.employeeId(), News.EMPLOYEE_RECOGNIZED, recognition);
    }

    private static Fact fact(EventEnvelope event, String unit, String employeeId, News news, Detail detail) {
        return new Fact(
                event.id(),
                factName(event),
                event.subject(),
                event.aggVersion(),
                event.time(),
                event.correlationId(),
                unit,
                employeeId,
                news,
                detail);
    }

    /** {@code feedback-received} of {@code io.makegood.feedback.feedback-received.v1}. */
    private static String factName(EventEnvelope event) {
        String[] parts = event.type().ceType().split("\\.");
        return parts[parts.length - 2];
    }
}
