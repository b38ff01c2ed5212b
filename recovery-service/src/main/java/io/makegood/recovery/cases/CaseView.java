package io.makegood.recovery.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A case with all that is known of it here. What the customer wrote is not: the feedback service tells that to who may
 * know.
 *
 * @param summary what also stands in the list
 * @param openedBy employee id; absent when feedback opened it
 * @param cost what the remedies cost, one total per currency
 * @param timeline what happened, oldest first; the newest 500 lines
 * @param actions what whoever reads this may do now
 * @param version for {@code If-Match}
 */
public record CaseView(
        @JsonUnwrapped CaseSummary summary,
        String rule,
        String openedBy,
        String fixedBy,
        int fixes,
        Instant apologisedAt,
        Instant recoveredAt,
        Instant closedAt,
        CloseReason closeReason,
        List<ComplaintView> complaints,
        List<RemedyView> remedies,
        List<Total> cost,
        List<ApologyView> apologies,
        List<TimelineEntry> timeline,
        List<CaseAction> actions,
        long version) {

    /** Feedback that led here. */
    public record ComplaintView(String feedbackId, Instant receivedAt, CaseRating rating) {}

    /** An amount and its ISO 4217 currency. */
    public record Total(BigDecimal amount, String currency) {}

    /** What was said to her, part by part. */
    public record ApologyView(
            String apologisedBy,
            Instant apologisedAt,
            String acknowledge,
            String own,
            String remedy,
            String precaution) {}

    /**
     * A line of the story.
     *
     * @param what stable kebab-case name of what happened
     * @param by employee id; absent where it was the customer or the clock
     * @param reference the feedback or remedy that it is about
     * @param note what somebody wrote
     */
    public record TimelineEntry(Instant at, String what, String by, String reference, String detail, String note) {}
}
