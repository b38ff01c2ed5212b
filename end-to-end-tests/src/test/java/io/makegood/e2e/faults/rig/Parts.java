package io.makegood.e2e.faults.rig;

import io.makegood.localstack.Folders;
import io.makegood.localstack.IssuerMain;
import io.makegood.localstack.LocalIssuer;
import io.makegood.localstack.MailMain;
import io.makegood.localstack.process.JavaCommand;
import io.makegood.localstack.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the processes of a rig are started, and what each is told. */
final class Parts {

    private static final List<String> SERVICE_JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    private static final List<String> SMALL_JVM =
            List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    /** All customers come from one address here. */
    private static final List<String> WITHOUT_LIMITS = List.of(
            "ADDRESS_PER_SECOND",
            "ADDRESS_BURST",
            "SURVEY_PER_SECOND",
            "SURVEY_BURST",
            "INTEGRATION_PER_SECOND",
            "INTEGRATION_BURST",
            "WRONG_KEY_PER_SECOND",
            "WRONG_KEY_BURST");

    private final Path folder;
    private final Path logs;
    private final String secret;
    private final int issuer;
    private final int smtp;
    private final int mail;

    Parts(Path folder, Path logs, String secret, DistinctPorts ports) {
        this.folder = folder;
        this.logs = logs;
        this.secret = secret;
        this.issuer = ports.next();
        this.smtp = ports.next();
        this.mail = ports.next();
    }

    String issuerUrl() {
        return LocalIssuer.url(issuer);
    }

    Path issuerKey() {
        return folder.resolve("issuer-key.json");
    }

    Launch issuer() {
        List<String> arguments = List.of(Integer.toString(issuer), issuerKey().toString());
        return small("issuer", issuer, IssuerMain.class, arguments, Map.of(IssuerMain.CLIENT_SECRET, secret));
    }

    Launch mail() {
        List<String> arguments = List.of(
                Integer.toString(smtp),
                Integer.toString(mail),
                folder.resolve("mail").toString());
        return small("mail", mail, MailMain.class, arguments, Map.of());
    }

    private Launch small(
            String name, int port, Class<?> main, List<String> arguments, Map<String, String> environment) {
        return new Launch(name, port, JavaCommand.ofMain(main, SMALL_JVM, arguments), environment, folder, log(name));
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    Launch service(String service, int number, int port, int kafka, int database) {
        Path jar = Folders.root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build it with 'mvn -Dquick package'.");
        }
        String name = service + "-" + number;
        return new Launch(
                name,
                port,
                JavaCommand.ofJar(jar, SERVICE_JVM),
                environment(service, port, kafka, database),
                folder,
                log(name));
    }

    private Map<String, String> environment(String service, int port, int kafka, int database) {
        Map<String, String> told = new HashMap<>();
        told.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        told.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        told.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuerUrl());
        // Without names for statements each of them travels as text, and the proxy can tell them apart.
        told.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + database + "/" + service + "?prepareThreshold=0");
        told.put("QUARKUS_DATASOURCE_USERNAME", service);
        told.put("QUARKUS_DATASOURCE_PASSWORD", secret);
        // Who is to run out of room for logs should be writing some.
        told.put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", Boolean.toString(!logs.equals(folder)));
        told.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka);
        told.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", sessionTimeout());
        told.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "1500");
        told.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_COMMIT_INTERVAL_MS", commitInterval());
        if (service.equals("feedback")) {
            told.put("MAKEGOOD_OUTBOX_MAX_UNSENT", Integer.toString(Rig.MAX_UNSENT));
            told.put("MAKEGOOD_FEEDBACK_PUBLIC_URL", "http://127.0.0.1:" + port);
            told.put("MAKEGOOD_FEEDBACK_INVITATIONS_SECRET", secret);
            told.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            told.put("QUARKUS_MAILER_PORT", Integer.toString(smtp));
            WITHOUT_LIMITS.forEach(limit -> told.put("MAKEGOOD_FEEDBACK_LIMITS_" + limit, "1000000"));
        }
        return told;
    }

    private static String commitInterval() {
        return Long.toString(
                Pace.timeout(Duration.ofSeconds(5), Duration.ofSeconds(1)).toMillis());
    }

    /** How long a dead replica keeps its partitions: what the services have, and the broker takes nothing below six seconds. */
    private static String sessionTimeout() {
        return Long.toString(
                Pace.timeout(Duration.ofSeconds(15), Duration.ofSeconds(6)).toMillis());
    }
}
