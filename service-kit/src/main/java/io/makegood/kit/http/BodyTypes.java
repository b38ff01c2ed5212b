package io.makegood.kit.http;

import io.makegood.kit.problem.Problem;
import io.makegood.kit.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets in bodies of the types that are read here. Left alone JAX-RS takes any {@code +json} for JSON and a body without a
 * type for what would suit, and fails with a 500 at a type that is none.
 */
class BodyTypes {

    private static final Set<String> READ = Set.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED);

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null ? hasBody(request) : !isRead(type)) {
            throw new ProblemException(Problem.of(
                    415, "unsupported-media-type", "Unsupported Media Type", "Send JSON as application/json."));
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null || length != null && !length.equals("0");
    }

    private static boolean isRead(String text) {
        try {
            MediaType type = MediaType.valueOf(text);
            return READ.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
