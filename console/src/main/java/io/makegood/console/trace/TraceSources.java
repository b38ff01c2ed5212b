package io.makegood.console.trace;

import io.makegood.console.trace.TraceClient.Thread;
import io.makegood.console.web.Answer;
import io.makegood.console.web.AsThePerson;
import io.makegood.console.web.ConsoleConfig;
import io.makegood.console.web.Refusals;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The four services that each know a part of a thread. */
@ApplicationScoped
public class TraceSources {
    private static final int CONNECT_MS = 1_000;
    private static final int READ_MS = 5_000;

    private final Map<String, TraceClient> clients = new LinkedHashMap<>();

    public TraceSources(ConsoleConfig config, AsThePerson asThePerson) {
        clients.put("feedback", client(config.feedback(), asThePerson));
        clients.put("recovery", client(config.recovery(), asThePerson));
        clients.put("recognition", client(config.recognition(), asThePerson));
        clients.put("analytics", client(config.analytics(), asThePerson));
    }

    /** What each service tells, in the order of the story. */
    List<Answer<Thread>> ask(String correlationId) {
        return clients.entrySet().stream()
                .map(client -> Answer.from(
                        client.getKey() + "-service", () -> client.getValue().thread(correlationId)))
                .toList();
    }

    private static TraceClient client(ConsoleConfig.ServiceAddress address, AsThePerson asThePerson) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(address.url()))
                .connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS)
                .readTimeout(READ_MS, TimeUnit.MILLISECONDS)
                .register(asThePerson)
                .register(Refusals.class)
                .build(TraceClient.class);
    }
}
