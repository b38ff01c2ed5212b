package io.makegood.feedback.text;

import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one request, so that its sender hears everything at once. */
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    public boolean require(boolean fine, String field, String message) {
        if (!fine) {
            errors.add(new FieldError(field, message));
        }
        return fine;
    }

    public void format(String value, Format format, String field) {
        if (value != null) {
            require(format.matches(value), field, "must be " + format.description());
        }
    }

    public void requiredFormat(String value, Format format, String field) {
        if (require(value != null, field, "is required")) {
            format(value, format, field);
        }
    }

    /** A line of text within its limit, cleaned; null when nothing is left of it. */
    public String line(String raw, int maxCodePoints, String field) {
        Optional<String> line = PlainText.cleanLine(raw);
        line.ifPresent(text -> require(
                PlainText.fits(text, maxCodePoints, maxCodePoints * 4),
                field,
                "must have at most " + maxCodePoints + " characters"));
        return line.orElse(null);
    }

    /** Text within its limit, cleaned; null when nothing is left of it. */
    public String text(String raw, int maxCodePoints, String field) {
        Optional<String> text = PlainText.clean(raw);
        text.ifPresent(kept -> require(
                PlainText.fits(kept, maxCodePoints, maxCodePoints * 4),
                field,
                "must have at most " + maxCodePoints + " characters"));
        return text.orElse(null);
    }

    public boolean areAllWell() {
        return errors.isEmpty();
    }

    /** Throws when anything was wrong. */
    public void done() {
        if (!errors.isEmpty()) {
            throw ProblemException.unprocessable("invalid", "The request has values that cannot be taken.", errors);
        }
    }
}
