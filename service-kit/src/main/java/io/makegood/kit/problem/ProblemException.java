package io.makegood.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request cannot be fulfilled, and the caller is told why. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    private ProblemException(Problem problem, Duration retryAfter) {
        super(problem.title());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** 404, also for what the person may not know of. */
    public static ProblemException notFound(String title) {
        return new ProblemException(Problem.of(404, "not-found", title, null));
    }

    public static ProblemException gone(String slug, String title) {
        return new ProblemException(Problem.of(410, slug, title, null));
    }

    public static ProblemException badRequest(String slug, String title, String detail) {
        return new ProblemException(Problem.of(400, slug, title, detail));
    }

    public static ProblemException badRequest(String slug, String title, List<FieldError> errors) {
        return new ProblemException(Problem.of(400, slug, title, null, errors));
    }

    public static ProblemException forbidden(String title) {
        return new ProblemException(Problem.of(403, "forbidden", title, null));
    }

    /** 409: what was asked does not fit the state that the thing is in. */
    public static ProblemException conflict(String slug, String title, String detail) {
        return new ProblemException(Problem.of(409, slug, title, detail));
    }

    /** 412: somebody else changed it since it was read. */
    public static ProblemException stale() {
        return new ProblemException(Problem.of(
                412, "stale", "It was changed in the meantime.", "Read it again and repeat what you wanted to do."));
    }

    public static ProblemException unprocessable(String slug, String title, String detail) {
        return new ProblemException(Problem.of(422, slug, title, detail));
    }

    public static ProblemException unprocessable(String slug, String title, List<FieldError> errors) {
        return new ProblemException(Problem.of(422, slug, title, null, errors));
    }

    /** 429: nothing was looked at; the same request is welcome later. */
    public static ProblemException tooManyRequests(String title, Duration retryAfter) {
        return new ProblemException(Problem.of(429, "too-many-requests", title, null), retryAfter);
    }

    /** 503: nothing was kept; the same request may succeed later. */
    public static ProblemException unavailable(String title, Duration retryAfter) {
        return new ProblemException(Problem.of(503, "unavailable", title, null), retryAfter);
    }
}
