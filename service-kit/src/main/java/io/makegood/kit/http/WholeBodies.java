package io.makegood.kit.http;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a body to its end before anything is made of it. One that does not come to its end is given up: byte by byte it would
 * keep a thread for as long as its sender likes. JSON is UTF-8, and proper UTF-8: Jackson guesses at other encodings, and
 * takes overlong forms of characters.
 */
@Provider
public class WholeBodies implements ReaderInterceptor {

    private final Duration within;
    private final CurrentVertxRequest current;
    private final EarlyProblems problems;

    WholeBodies(
            @ConfigProperty(name = "makegood.http.body-within", defaultValue = "30s") Duration within,
            CurrentVertxRequest current,
            EarlyProblems problems) {
        this.within = within;
        this.current = current;
        this.problems = problems;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = Context.isOnEventLoopThread()
                // There it has come to its end before anybody asks for it.
                ? context.getInputStream().readAllBytes()
                : readInTime(context.getInputStream(), current.getCurrent());
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            check(body);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private byte[] readInTime(InputStream body, RoutingContext request) {
        long timer = request.vertx().setTimer(within.toMillis(), id -> giveUp(request));
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw ProblemException.badRequest("unreadable", "The body did not come to its end.", (String) null);
        } finally {
            request.vertx().cancelTimer(timer);
        }
    }

    /** Whoever reads it finds the connection closed. */
    private void giveUp(RoutingContext request) {
        if (!request.response().headWritten()) {
            request.response().putHeader("Connection", "close");
            problems.send(request.response(), tooSlow())
                    .onComplete(sent -> request.request().connection().close());
        }
    }

    private Problem tooSlow() {
        return Problem.of(408, "too-slow", "A body comes within %d seconds.".formatted(within.toSeconds()), null);
    }

    private static void check(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("unreadable", "The body is not UTF-8.", (String) null);
        }
    }
}
