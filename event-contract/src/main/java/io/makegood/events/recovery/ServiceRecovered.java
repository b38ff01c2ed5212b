package io.makegood.events.recovery;

import io.makegood.events.EventData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The customer herself confirmed that it was put right.
 *
 * @param recoveredBy employee id of who made the fix that she confirmed
 * @param timeToFirstContact from opening; null where nobody recorded one
 * @param timeToFix from opening to the fix that she confirmed
 * @param timeToRecovery from opening to her confirmation
 * @param ratingBefore null when an employee opened the case
 * @param checkFeedbackId her confirmation
 */
public record ServiceRecovered(
        String caseId,
        String unit,
        String recoveredBy,
        List<GrantedRemedy> remedies,
        List<Money> cost,
        Instant openedAt,
        Instant recoveredAt,
        Duration timeToFirstContact,
        Duration timeToFix,
        Duration timeToRecovery,
        CheckedRating ratingBefore,
        CheckedRating ratingAfter,
        String checkFeedbackId,
        String feedbackId,
        String customerId)
        implements EventData {

    public ServiceRecovered {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(recoveredBy, "recoveredBy");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(recoveredAt, "recoveredAt");
        Objects.requireNonNull(timeToFix, "timeToFix");
        Objects.requireNonNull(timeToRecovery, "timeToRecovery");
        Objects.requireNonNull(ratingAfter, "ratingAfter");
        Objects.requireNonNull(checkFeedbackId, "checkFeedbackId");
        remedies = remedies == null ? List.of() : List.copyOf(remedies);
        cost = cost == null ? List.of() : List.copyOf(cost);
    }
}
