package io.makegood.feedback.submissions;

import io.makegood.feedback.customers.CustomerDetails;
import io.makegood.feedback.ratings.Rating;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.Format;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An answer to a survey as it was sent, by script or by form. Every field but the answers may be null.
 *
 * @param answers by question id; a null value says that the question does not apply
 */
public record GivenAnswer(
        String submissionId,
        Map<String, BigDecimal> answers,
        String comment,
        String locale,
        String employeeId,
        String contactId,
        CustomerDetails customer) {

    public static final int MAX_COMMENT = 4_000;

    /** The answer, checked against the survey that asked. */
    Answer checked(Survey survey, Checks checks) {
        List<Rating> ratings = survey.ratings(answers, checks);
        checks.format(locale, Format.LOCALE, "locale");
        checks.format(employeeId, Format.EMPLOYEE_ID, "claims.employeeId");
        checks.format(contactId, Format.OUTSIDE_REFERENCE, "claims.contactId");
        Answer answer = new Answer(ratings, checks.text(comment, MAX_COMMENT, "comment"), locale);
        // Where something else is wrong, that is what to mend.
        checks.require(!checks.areAllWell() || !answer.saysNothing(), "answers", "is empty, and there is no comment");
        return answer;
    }

    CustomerDetails checkedCustomer(Checks checks) {
        return customer == null ? null : customer.checked(checks, "claims.customer");
    }
}
