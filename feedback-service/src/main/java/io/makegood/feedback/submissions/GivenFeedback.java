package io.makegood.feedback.submissions;

import io.makegood.feedback.customers.CustomerDetails;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Feedback as an integration sends it. */
public record GivenFeedback(
        @Schema(required = true, description = "Yours, for ever. Sent twice with it, feedback counts once.")
        String submissionId,

        @Schema(description = "Key of the survey that asked, if one of Makegood's did.")
        String survey,

        List<GivenRating> ratings,
        String comment,
        String locale,

        @Schema(description = "One that the integration may speak for; absent: its default.")
        String unit,

        String employeeId,

        @Schema(description = "Yours or Makegood's id of the contact that it is about.")
        String contactId,

        CustomerDetails customer,
        List<String> labels,
        String channel,

        @Schema(description = "RFC 3339 with a zone. Needs the scope feedback:backdate.")
        String occurredAt) {

    public GivenFeedback {
        ratings = ratings == null ? List.of() : Collections.unmodifiableList(ratings);
        labels = labels == null ? List.of() : Collections.unmodifiableList(labels);
    }
}
