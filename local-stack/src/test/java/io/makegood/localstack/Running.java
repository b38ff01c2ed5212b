package io.makegood.localstack;

import java.util.Map;

/** The stack that this module's own tests share. */
final class Running {
    private static Map<String, String> configuration;

    private Running() {}

    static synchronized TestStack stack() {
        configuration();
        return TestStack.current();
    }

    /** What a service's tests are told. */
    static synchronized Map<String, String> configuration() {
        if (configuration == null) {
            LocalStackResource resource = new LocalStackResource();
            resource.init(Map.of("service", "recovery"));
            configuration = resource.start();
        }
        return configuration;
    }
}
