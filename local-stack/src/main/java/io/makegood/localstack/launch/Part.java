package io.makegood.localstack.launch;

import java.util.Locale;
import java.util.stream.Stream;

/** What listens on a port, with the port it has unless told otherwise. */
enum Part {
    CONSOLE(8080, "console"),
    FEEDBACK(8081, "feedback-service"),
    RECOVERY(8082, "recovery-service"),
    RECOGNITION(8083, "recognition-service"),
    ANALYTICS(8084, "analytics-service"),
    ISSUER(8089, null),
    KAFKA(19092, null),
    KAFKA_CONTROLLER(19093, null),
    POSTGRES(15432, null),
    MAIL(8025, null),
    SMTP(1025, null);

    /** How far the ports of a second replica are from those of the first. */
    static final int REPLICA_DISTANCE = 10;

    private final int defaultPort;
    private final String module;

    Part(int defaultPort, String module) {
        this.defaultPort = defaultPort;
        this.module = module;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The folder whose build it runs; only our own programs have one. */
    String module() {
        return module;
    }

    boolean isReplicated() {
        return module != null;
    }

    /** A service has a database; the console owns no data. */
    boolean hasDatabase() {
        return isReplicated() && this != CONSOLE;
    }

    /** As it is called on the command line, in logs and in processes.json. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label(int replica) {
        return replica == 1 ? label() : label() + "-" + replica;
    }

    static Stream<Part> replicated() {
        return Stream.of(values()).filter(Part::isReplicated);
    }
}
