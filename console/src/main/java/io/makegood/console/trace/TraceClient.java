package io.makegood.console.trace;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A thread as one service tells it; the same in all four. */
@Path("/trace")
public interface TraceClient {

    @GET
    @Path("/{correlationId}")
    Thread thread(@PathParam("correlationId") String correlationId);

    record Thread(String correlationId, List<Step> steps) {
        public Thread {
            steps = steps == null ? List.of() : steps;
        }
    }

    record Step(Instant at, String service, String what, String subject, String unit, Map<String, String> detail) {
        public Step {
            detail = detail == null ? Map.of() : detail;
        }
    }
}
