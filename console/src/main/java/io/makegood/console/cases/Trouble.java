package io.makegood.console.cases;

import io.makegood.console.web.Problem;
import java.util.List;
import java.util.Map;

/**
 * Why an action was not done, what was wrong with which field, and what had been typed, so that nothing is typed twice.
 *
 * @param action which form it came from
 */
public record Trouble(
        String action, String sentence, String remedy, List<Problem.FieldError> errors, Map<String, String> typed) {
    static final Trouble NONE = new Trouble("", "", "", List.of(), Map.of());

    public boolean any() {
        return !action.isEmpty();
    }

    public boolean with(String form) {
        return action.equals(form);
    }

    /** What had been typed into a field of a form; empty if it was another form. */
    public String typed(String form, String field) {
        return with(form) ? typed.getOrDefault(field, "") : "";
    }

    public boolean wrong(String form, String field) {
        return with(form) && errors.stream().anyMatch(error -> field.equals(error.field()));
    }
}
