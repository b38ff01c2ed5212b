package io.makegood.console.web;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes clients for what all four services offer alike. */
@ApplicationScoped
public class ServiceClients {
    private static final int CONNECT_MS = 1_000;
    private static final int READ_MS = 5_000;

    private final ConsoleConfig config;
    private final AsThePerson asThePerson;

    public ServiceClients(ConsoleConfig config, AsThePerson asThePerson) {
        this.config = config;
        this.asThePerson = asThePerson;
    }

    /** One per service, in the order of the story. */
    public <T> Map<String, T> of(Class<T> type) {
        Map<String, T> clients = new LinkedHashMap<>();
        clients.put("feedback", client(config.feedback(), type));
        clients.put("recovery", client(config.recovery(), type));
        clients.put("recognition", client(config.recognition(), type));
        clients.put("analytics", client(config.analytics(), type));
        return clients;
    }

    private <T> T client(ConsoleConfig.ServiceAddress address, Class<T> type) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(address.url()))
                .connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS)
                .readTimeout(READ_MS, TimeUnit.MILLISECONDS)
                .register(asThePerson)
                .register(Refusals.class)
                .build(type);
    }
}
