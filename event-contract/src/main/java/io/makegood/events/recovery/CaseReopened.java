package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Instant;

/** The customer said that it was not put right. */
public record CaseReopened(
        String caseId,
        String unit,
        Priority priority,
        String ownerId,
        Instant reopenedAt,
        Instant fixDueAt,
        CheckedRating ratingAfter,
        String checkFeedbackId)
        implements EventData {}
