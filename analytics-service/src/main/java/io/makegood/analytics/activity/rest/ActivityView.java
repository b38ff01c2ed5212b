package io.makegood.analytics.activity.rest;

import io.makegood.analytics.activity.Activity;
import io.makegood.analytics.facts.News;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that just happened. */
@Schema(name = "Activity")
record ActivityView(
        @Schema(description = "Id of the event; the same in the list and in the stream.")
        String id,

        Instant at,
        News kind,
        String unit,

        @Schema(description = "Id of the feedback, the case or the recognition.")
        String subject,

        @Schema(description = "Who is named by it, if anybody is.")
        String employeeId,

        String correlationId) {

    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id(),
                activity.at(),
                activity.kind(),
                activity.unit(),
                activity.subject(),
                activity.employeeId(),
                activity.correlationId());
    }
}
