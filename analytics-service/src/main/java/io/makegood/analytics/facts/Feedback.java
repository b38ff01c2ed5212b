package io.makegood.analytics.facts;

import java.time.Instant;
import java.util.List;

/**
 * A customer said how it was.
 *
 * @param counts false for an answer to a recovery check
 */
public record Feedback(
        Moment moment,
        String momentRule,
        boolean counts,
        String assurance,
        String channel,
        List<String> labels,
        Instant occurredAt,
        Instant receivedAt,
        boolean hasComment,
        String customerId,
        String contactId,
        String surveyId,
        String caseId,
        List<Answer> answers)
        implements Detail {}
