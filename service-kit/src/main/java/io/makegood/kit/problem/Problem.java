package io.makegood.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type stable name of the kind of problem, {@code urn:makegood:problem:...}
 * @param errors what is wrong field by field; empty for most problems
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String PREFIX = "urn:makegood:problem:";

    public static Problem of(int status, String slug, String title, String detail, List<FieldError> errors) {
        return new Problem(PREFIX + slug, title, status, detail, List.copyOf(errors));
    }

    public static Problem of(int status, String slug, String title, String detail) {
        return of(status, slug, title, detail, List.of());
    }
}
