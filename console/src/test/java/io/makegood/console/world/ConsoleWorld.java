package io.makegood.console.world;

import io.makegood.localstack.IssuerKey;
import io.makegood.localstack.LocalIssuer;
import io.makegood.localstack.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the console stands on in its tests: the issuer of the local stack, and four services that say what they are told to. */
public final class ConsoleWorld implements QuarkusTestResourceLifecycleManager {
    private LocalIssuer issuer;
    private FakeServices services;

    @Override
    public Map<String, String> start() {
        services = new FakeServices();
        issuer = LocalIssuer.start(Ports.free(), IssuerKey.in(keyFile()), "a secret of the tests");
        System.setProperty(Services.URL_PROPERTY, services.url());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.oidc.auth-server-url", issuer.url());
        config.put("quarkus.oidc.credentials.secret", "a secret of the tests");
        config.put("quarkus.oidc.token-state-manager.encryption-secret", "thirty-two characters of a secret");
        for (String service : List.of("feedback", "recovery", "recognition", "analytics")) {
            config.put("makegood.console." + service + ".url", services.url() + "/" + service);
        }
        return config;
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("console-test").resolve("issuer-key.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        issuer.close();
        services.close();
    }
}
