package io.makegood.console.trace;

import io.makegood.console.trace.TraceClient.Thread;
import io.makegood.console.web.Answer;
import io.makegood.console.web.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The four services that each know a part of a thread. */
@ApplicationScoped
public class TraceSources {
    private final Map<String, TraceClient> clients;

    public TraceSources(ServiceClients services) {
        clients = services.of(TraceClient.class);
    }

    /** What each service tells, in the order of the story. */
    List<Answer<Thread>> ask(String correlationId) {
        return clients.entrySet().stream()
                .map(client -> Answer.from(
                        client.getKey() + "-service", () -> client.getValue().thread(correlationId)))
                .toList();
    }
}
