package io.makegood.console.web;

import java.util.List;
import java.util.Optional;

/** A service's refusal in its own words (RFC 9457), as much of it as a page can show. */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    public static Problem of(int status, String title) {
        return new Problem(null, title, status, null, List.of());
    }

    /** What was wrong, in one sentence. */
    public String sentence() {
        return Optional.ofNullable(title).filter(t -> !t.isBlank()).orElse("It was refused.");
    }
}
