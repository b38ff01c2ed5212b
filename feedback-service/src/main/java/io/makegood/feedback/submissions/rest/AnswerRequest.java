package io.makegood.feedback.submissions.rest;

import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.submissions.GivenAnswer;
import io.makegood.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to a survey. */
public record AnswerRequest(
        @Schema(required = true, description = "Yours, best a random UUID. Sent twice with it, an answer counts once.")
        String submissionId,

        @Schema(
                required = true,
                description = "By question id; null says that an optional question does not apply.",
                example = "{\"recommend\": 9}")
        Map<String, BigDecimal> answers,

        String comment,
        String locale,
        Claims claims) {

    private static final int MAX_ANSWERS = 200;

    /** Whom the answer names. Nobody has checked it. */
    public record Claims(String employeeId, String contactId, CustomerDetails customer) {}

    GivenAnswer given() {
        if (submissionId == null) {
            throw ProblemException.badRequest(
                    "submission-id-missing",
                    "A submissionId is needed.",
                    "Make a random one for each answer, and repeat it when you send the same answer again.");
        }
        if (answers != null && answers.size() > MAX_ANSWERS) {
            throw ProblemException.badRequest("too-many-answers", "There are too many answers.", (String) null);
        }
        Claims named = claims == null ? new Claims(null, null, null) : claims;
        return new GivenAnswer(
                submissionId,
                answers == null ? Map.of() : answers,
                comment,
                locale,
                named.employeeId(),
                named.contactId(),
                named.customer());
    }
}
