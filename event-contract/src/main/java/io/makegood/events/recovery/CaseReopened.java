package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Instant;
import java.util.Objects;

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
        implements EventData {

    public CaseReopened {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(reopenedAt, "reopenedAt");
        Objects.requireNonNull(fixDueAt, "fixDueAt");
        Objects.requireNonNull(ratingAfter, "ratingAfter");
        Objects.requireNonNull(checkFeedbackId, "checkFeedbackId");
    }
}
