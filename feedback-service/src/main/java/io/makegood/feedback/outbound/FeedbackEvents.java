package io.makegood.feedback.outbound;

import io.makegood.events.feedback.Assurance;
import io.makegood.events.feedback.FeedbackReceived;
import io.makegood.events.feedback.Metric;
import io.makegood.events.feedback.Moment;
import io.makegood.events.feedback.Purpose;
import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.submissions.Asked;
import io.makegood.feedback.submissions.Feedback;
import io.makegood.feedback.submissions.Ties;
import io.makegood.kit.outbox.NewEvent;
import io.makegood.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells of feedback: scores and ids, never the words. */
@ApplicationScoped
public class FeedbackEvents {

    private final Outbox outbox;

    FeedbackEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void received(List<Feedback> feedbacks) {
        outbox.append(feedbacks.stream().map(FeedbackEvents::event).toList());
    }

    private static NewEvent event(Feedback feedback) {
        return new NewEvent(
                feedback.feedbackId(),
                data(feedback),
                feedback.receivedAt(),
                feedback.ties().correlationId(),
                feedback.ties().causationId(),
                feedback.ties().traceparent());
    }

    static FeedbackReceived data(Feedback feedback) {
        Asked asked = feedback.asked();
        Ties ties = feedback.ties();
        return new FeedbackReceived(
                feedback.feedbackId(),
                feedback.answer().ratings().stream().map(FeedbackEvents::rating).toList(),
                Moment.valueOf(feedback.moment().name()),
                feedback.momentRule(),
                asked.labels(),
                asked.unit(),
                asked.channel(),
                Purpose.valueOf(asked.purpose().name()),
                Assurance.valueOf(asked.assurance().name()),
                feedback.occurredAt(),
                feedback.receivedAt(),
                feedback.answer().comment() != null,
                ties.employeeId(),
                ties.customerId(),
                ties.contactId(),
                asked.surveyId(),
                asked.caseId());
    }

    private static io.makegood.events.feedback.Rating rating(Rating rating) {
        return new io.makegood.events.feedback.Rating(
                rating.question(),
                Metric.valueOf(rating.scale().metric().name()),
                rating.value(),
                rating.scale().min(),
                rating.scale().max(),
                rating.scale().higherIsBetter());
    }
}
