package io.makegood.feedback.surveys;

import io.makegood.feedback.ratings.Scale;
import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.Format;
import java.util.List;
import java.util.Set;

/**
 * A closed question.
 *
 * @param required when false, she may say that it does not apply
 * @param lowLabel what stands at the low end of the scale; may be null
 * @param choices the texts of a CHOICE, numbered from 1; empty for every other metric
 */
public record Question(
        String id,
        String text,
        Scale scale,
        boolean required,
        String lowLabel,
        String highLabel,
        List<String> choices) {

    /** So many values can be shown side by side on a page. */
    private static final int MAX_SHOWN = 21;

    /** Names that a form uses for something else. */
    private static final Set<String> TAKEN = Set.of(
            "comment",
            "locale",
            "email",
            "name",
            "employeeId",
            "contactId",
            "customerReference",
            "submissionId",
            "_next");

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    void check(Checks checks, String field) {
        checks.requiredFormat(id, Format.QUESTION, field + ".id");
        checks.require(id == null || !TAKEN.contains(id), field + ".id", "is the name of another form field");
        checks.require(text != null, field + ".text", "is required");
        scale.fault().ifPresent(fault -> checks.require(false, field + ".metric", fault));
        checks.require(values() <= MAX_SHOWN, field + ".scaleMax", "a survey shows at most " + MAX_SHOWN + " values");
    }

    public int values() {
        return scale.max() - scale.min() + 1;
    }
}
