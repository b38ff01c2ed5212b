package io.makegood.kit.http;

import io.makegood.kit.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses an {@code Accept} that nobody can read before anything has happened. Left alone it is read when the answer is
 * written: what was asked for is done by then, and a 500 says that it was not.
 */
class AcceptHeader {

    private static final Set<String> USUAL = Set.of(MediaType.APPLICATION_JSON, MediaType.WILDCARD);

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        List<String> accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted != null && !USUAL.containsAll(accepted)) {
            read(accepted);
        }
    }

    /** With their weights, which are looked at when they are sorted. */
    private static void read(List<String> lines) {
        try {
            List<MediaType> types = new ArrayList<>();
            lines.forEach(line -> types.addAll(MediaTypeHelper.parseHeader(line)));
            MediaTypeHelper.sortByWeight(types);
        } catch (IllegalArgumentException | WebApplicationException e) {
            throw ProblemException.badRequest(
                    "unreadable-accept", "The header Accept is not a list of media types.", (String) null);
        }
    }
}
