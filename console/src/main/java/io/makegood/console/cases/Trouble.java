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
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("acknowledge", "Acknowledge"),
            Map.entry("own", "Own it"),
            Map.entry("remedy", "Put it right"),
            Map.entry("precaution", "Prevent it"),
            Map.entry("text", "The note"),
            Map.entry("reason", "The reason"),
            Map.entry("kind", "What"),
            Map.entry("amount", "Cost"),
            Map.entry("currency", "Currency"),
            Map.entry("note", "The word about it"),
            Map.entry("unit", "The unit"),
            Map.entry("severity", "How bad"),
            Map.entry("category", "What about"),
            Map.entry("summary", "What happened"));

    static final Trouble NONE = new Trouble("", "", "", List.of(), Map.of());

    public boolean any() {
        return !action.isEmpty();
    }

    /** Whether a form stands open: the one that went wrong, else the one that is next. */
    public boolean opens(String form, String next) {
        return any() ? with(form) : form.equals(next);
    }

    /** A field as the page calls it. */
    public String label(String field) {
        return LABELS.getOrDefault(field, field);
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
