package io.makegood.feedback.rest;

import io.makegood.kit.problem.DatabaseFailure;
import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Pages for customers: no script, nothing from elsewhere, nothing that a cache or another site may keep or frame. */
public final class HtmlPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private HtmlPages() {}

    /** A page that says one thing. */
    record message(String title, String text, List<String> errors) implements TemplateInstance {}

    public static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page.render())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    public static Response message(int status, String title, String text) {
        return page(status, new message(title, text, List.of()));
    }

    /** Sends the browser on. The path stands as it is: nobody can bend it by a forged Host header. */
    public static Response seeOther(String location) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The page, or what is wrong as a page: the customer has a browser before her, not a program. */
    public static Response orProblem(Supplier<Response> page) {
        try {
            return page.get();
        } catch (RuntimeException e) {
            return problem(e);
        }
    }

    /** What is wrong, as a page. What is no problem but a failure of ours goes on. */
    public static Response problem(Throwable failure) {
        return problem(failure, UnaryOperator.identity());
    }

    /** The same, with the fields called as the customer knows them. */
    public static Response problem(Throwable failure, UnaryOperator<String> called) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ProblemException known) {
            return problem(known.problem(), known.retryAfter(), called);
        }
        if (DatabaseFailure.isTransient(cause)) {
            return problem(
                    Problem.of(503, "unavailable", "Please try again in a moment.", null),
                    Optional.of(Duration.ofSeconds(2)),
                    called);
        }
        throw cause instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(cause);
    }

    private static Response problem(Problem problem, Optional<Duration> retryAfter, UnaryOperator<String> called) {
        List<String> errors = problem.errors().stream()
                .map(error -> called.apply(error.field()) + " " + error.message())
                .toList();
        Response response = page(problem.status(), new message(title(problem.status()), text(problem), errors));
        return retryAfter
                .map(after -> Response.fromResponse(response)
                        .header(HttpHeaders.RETRY_AFTER, after.toSeconds())
                        .build())
                .orElse(response);
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "We cannot find this page";
            case 410 -> "This is closed";
            case 429, 503 -> "One moment, please";
            default -> "That did not work";
        };
    }

    private static String text(Problem problem) {
        return switch (problem.status()) {
            case 404 -> "Perhaps the address was cut off. Please open the link again as you received it.";
            case 410 -> "It was answered before, or its time is over. Thank you for looking in.";
            case 429 -> "There are too many requests just now. Please wait a little, then go back and send it again.";
            case 503 -> "We could not keep your answer just now. Please go back and send it again.";
            default -> whatIsWrong(problem);
        };
    }

    private static String whatIsWrong(Problem problem) {
        return problem.errors().isEmpty()
                ? problem.title() + " Please go back and look it over."
                : "We could not take your answer as it is. Please go back and look at this again:";
    }
}
