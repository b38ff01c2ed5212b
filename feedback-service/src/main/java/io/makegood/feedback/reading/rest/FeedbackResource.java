package io.makegood.feedback.reading.rest;

import io.makegood.feedback.reading.FindFeedback;
import io.makegood.feedback.submissions.Feedback;
import io.makegood.kit.access.Roles;
import io.makegood.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers said, for the people of the unit. */
@Path("/feedback")
@RolesAllowed({Roles.EMPLOYEE, Roles.AUDITOR})
@Tag(name = "Feedback")
public class FeedbackResource {

    private final FindFeedback findFeedback;

    FeedbackResource(FindFeedback findFeedback) {
        this.findFeedback = findFeedback;
    }

    @GET
    @Operation(
            summary = "The feedback of your units, newest first",
            description = "With ids, those of them that you may see, all on one page and with the customers' words.")
    public Page<FeedbackView> page(
            @QueryParam("id") @Size(max = 50) List<String> ids,
            @QueryParam("unit") String unit,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Size(max = 200) String after) {
        if (!ids.isEmpty()) {
            return new Page<>(
                    findFeedback.byIds(ids).stream()
                            .map(FeedbackView::withComment)
                            .toList(),
                    null);
        }
        Page<Feedback> page = findFeedback.page(unit, limit, after);
        return new Page<>(
                page.items().stream().map(FeedbackView::withoutComment).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One feedback, with the customer's words")
    public FeedbackView one(@PathParam("id") String id) {
        return FeedbackView.withComment(findFeedback.byId(id));
    }
}
