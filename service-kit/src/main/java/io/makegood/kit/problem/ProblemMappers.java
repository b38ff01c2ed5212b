package io.makegood.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request can end in into a problem. Nothing of the inside, and nothing that was sent, is repeated. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder response = response(e.problem());
        e.retryAfter().ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after.toSeconds()));
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return response(Problem.of(400, "invalid", "The request is not valid.", null, errors))
                .build();
    }

    /** The path without the method and the parameter that it stands in. */
    private static String field(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        nodes.next();
        Path.Node parameter = nodes.hasNext() ? nodes.next() : null;
        StringBuilder path = new StringBuilder();
        nodes.forEachRemaining(node -> path.append(path.isEmpty() ? "" : ".").append(node));
        return path.isEmpty() && parameter != null ? parameter.toString() : path.toString();
    }

    // Both: Quarkus brings a mapper of its own for the second.
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException e) {
        return response(unreadableProblem(e)).build();
    }

    /** With a cause: a parameter that could not be converted. In the path it means that there is no such thing. */
    @ServerExceptionMapper
    Response notFound(NotFoundException e, ResourceInfo resource, UriInfo uri) {
        List<FieldError> errors = e.getCause() == null || resource.getResourceMethod() == null
                ? List.of()
                : QueryErrors.of(resource.getResourceMethod(), uri.getQueryParameters());
        return errors.isEmpty()
                ? refused(e)
                : response(Problem.of(400, "invalid", "The request is not valid.", null, errors))
                        .build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "The request cannot be fulfilled." : known.getReasonPhrase();
        Response.ResponseBuilder response =
                response(Problem.of(status, title.toLowerCase().replace(' ', '-'), title, null));
        // What the protocol demands beside the status, such as Allow.
        List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE)
                .forEach(name -> {
                    if (e.getResponse().getHeaderString(name) != null) {
                        response.header(name, e.getResponse().getHeaderString(name));
                    }
                });
        return response.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException e) {
        return response(Problem.of(401, "unauthorized", "Sign in first.", "A valid access token is needed."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return response(Problem.of(403, "forbidden", "You may not do this.", null))
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (DatabaseFailure.isTransient(e)) {
            LOG.warnf("The database does not answer: %s", e.getClass().getSimpleName());
            return problem(ProblemException.unavailable("Please try again in a moment.", SOON));
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(e, "Request failed, incident %s", incident);
        return response(Problem.of(500, "internal", "Something went wrong on our side.", "Incident " + incident))
                .build();
    }

    private static Problem unreadableProblem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(
                    400, "unreadable", "The JSON has a field that is not known.", "Remove " + path(unknown) + ".");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty() && !isBroken(mapping)) {
            FieldError error = new FieldError(path(mapping), whatIsWrong(mapping));
            return Problem.of(400, "unreadable", "The JSON does not fit.", null, List.of(error));
        }
        if (e instanceof MismatchedInputException mismatch && hasBegun(mismatch)) {
            return Problem.of(400, "unreadable", "The JSON does not fit.", "It must be one object and nothing else.");
        }
        String where = e.getLocation() == null
                ? null
                : "At line %d, column %d."
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return Problem.of(400, "unreadable", "The body is not readable JSON.", where);
    }

    /** The text itself ends too early, names something twice, or is not JSON. */
    private static boolean isBroken(JsonMappingException e) {
        return e.getCause() instanceof JsonParseException;
    }

    private static String whatIsWrong(JsonMappingException e) {
        return e.getCause() instanceof StreamConstraintsException
                ? "is longer, larger or deeper than anything that is taken"
                : "has a value of the wrong type or form";
    }

    private static boolean hasBegun(MismatchedInputException e) {
        return e.getProcessor() instanceof JsonParser parser && parser.currentToken() != null;
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining());
        String clean = path.replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?");
        String bounded = clean.length() > 100 ? clean.substring(0, 100) : clean;
        return bounded.startsWith(".") ? bounded.substring(1) : bounded;
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
