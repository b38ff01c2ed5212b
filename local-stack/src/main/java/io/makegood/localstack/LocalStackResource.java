package io.makegood.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Runs a service's tests on a real broker, a real database and a real issuer. The argument {@code service} names the database.
 * The stack is started once per JVM and ends with it; each start finds empty topics and an empty database.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {
    private String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
        if (service == null) {
            throw new IllegalArgumentException(
                    "Say which service: @ResourceArg(name = \"service\", value = \"recovery\")");
        }
    }

    @Override
    public Map<String, String> start() {
        return TestStack.startedOnce().configure(service);
    }

    @Override
    public void stop() {
        // The stack ends with the JVM: another test class may need it again.
    }
}
