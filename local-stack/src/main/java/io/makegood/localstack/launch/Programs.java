package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.LocalIssuer;
import io.makegood.localstack.process.JavaCommand;
import io.makegood.localstack.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How our own programs are started: the packaged jar, a bounded heap, and everything it must know by environment. */
final class Programs {
    private static final String LIMITS = "MAKEGOOD_FEEDBACK_LIMITS_";
    private static final String UNREACHED = "1000000";

    private final Path root;
    private final StackFolder folder;
    private final PortPlan ports;
    private final Secrets secrets;

    Programs(Path root, StackFolder folder, PortPlan ports, Secrets secrets) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
    }

    Launch launch(Part part, int replica) {
        Path jar = root.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotStart(jar + " is missing: build it with 'mvn -Dquick package'.");
        }
        String name = part.label(replica);
        return new Launch(
                name,
                ports.port(part, replica),
                JavaCommand.ofJar(jar, JavaOptions.service()),
                environment(part, replica),
                folder.home(),
                folder.log(name));
    }

    private Map<String, String> environment(Part part, int replica) {
        Map<String, String> environment = new HashMap<>();
        // Else the C library keeps pools of memory for many threads.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.port(part, replica)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", LocalIssuer.url(ports.port(Part.ISSUER)));
        environment.putAll(part == Part.CONSOLE ? console(replica) : service(part));
        if (part == Part.FEEDBACK) {
            environment.put("MAKEGOOD_FEEDBACK_PUBLIC_URL", ports.url(part, replica));
            environment.put("MAKEGOOD_FEEDBACK_INVITATIONS_SECRET", secrets.get(Secrets.INVITATIONS));
            environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.port(Part.SMTP)));
            environment.putAll(wideLimits());
        }
        return environment;
    }

    /** Here everybody comes from one address, and some of them to measure. What the caller's environment says, stands. */
    private static Map<String, String> wideLimits() {
        return Stream.of("ADDRESS", "SURVEY", "INTEGRATION", "WRONG_KEY")
                .flatMap(limit -> Stream.of("_PER_SECOND", "_BURST").map(what -> LIMITS + limit + what))
                .collect(Collectors.toMap(name -> name, name -> System.getenv().getOrDefault(name, UNREACHED)));
    }

    private Map<String, String> service(Part part) {
        String database = part.label();
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.port(Part.POSTGRES) + "/" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                secrets.get(Secrets.database(part)),
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ports.port(Part.KAFKA));
    }

    private Map<String, String> console(int replica) {
        Map<String, String> environment = new HashMap<>();
        Part.replicated()
                .filter(Part::hasDatabase)
                .forEach(part -> environment.put("MAKEGOOD_CONSOLE_" + part.name() + "_URL", ports.url(part, replica)));
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.get(Secrets.CONSOLE_CLIENT));
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secrets.get(Secrets.CONSOLE_COOKIE));
        environment.put("QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET", secrets.get(Secrets.CONSOLE_COOKIE));
        return environment;
    }
}
