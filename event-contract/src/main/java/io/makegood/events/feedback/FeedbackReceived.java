package io.makegood.events.feedback;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A customer said how it was.
 *
 * @param momentRule version of the rule that decided the moment
 * @param labels what the survey or the integration filed it under
 * @param unit path of the unit, frozen
 * @param occurredAt when it happened, as claimed by who may claim it, else receivedAt
 * @param receivedAt when the server took it in
 * @param employeeId who is named, frozen; may be null
 * @param customerId Makegood's own id of the customer; may be null
 * @param contactId Makegood's own id of the contact that it is about; may be null
 * @param surveyId may be null
 * @param caseId the case whose recovery is checked; only with purpose RECOVERY_CHECK
 */
public record FeedbackReceived(
        String feedbackId,
        List<Rating> ratings,
        Moment moment,
        String momentRule,
        List<String> labels,
        String unit,
        String channel,
        Purpose purpose,
        Assurance assurance,
        Instant occurredAt,
        Instant receivedAt,
        boolean hasComment,
        String employeeId,
        String customerId,
        String contactId,
        String surveyId,
        String caseId)
        implements EventData {

    public FeedbackReceived {
        Objects.requireNonNull(feedbackId, "feedbackId");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(momentRule, "momentRule");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(assurance, "assurance");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
        ratings = ratings == null ? List.of() : List.copyOf(ratings);
        labels = labels == null ? List.of() : List.copyOf(labels);
    }
}
