package io.makegood.localstack.launch;

import io.makegood.localstack.CannotStart;
import io.makegood.localstack.LocalIssuer;
import io.makegood.localstack.PrivateFiles;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a service in {@code quarkus:dev} must know to work on the running stack; its dev profile reads the file. */
final class DevProperties {
    private DevProperties() {}

    static void write(StackFolder folder, PortPlan ports, Secrets secrets) {
        Map<String, String> values = new TreeMap<>();
        values.put("quarkus.oidc.auth-server-url", LocalIssuer.url(ports.port(Part.ISSUER)));
        values.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.port(Part.KAFKA));
        values.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + ports.port(Part.POSTGRES) + "/${makegood.service}");
        values.put("quarkus.datasource.password", "${makegood.dev.password.${makegood.service}}");
        values.put("quarkus.mailer.host", "127.0.0.1");
        values.put("quarkus.mailer.port", Integer.toString(ports.port(Part.SMTP)));
        values.put("quarkus.mailer.mock", "false");
        values.put("makegood.feedback.public-url", ports.url(Part.FEEDBACK));
        values.put("makegood.feedback.invitations.secret", secrets.get(Secrets.INVITATIONS));
        values.put("quarkus.oidc.credentials.secret", secrets.get(Secrets.CONSOLE_CLIENT));
        values.put("quarkus.oidc.token-state-manager.encryption-secret", secrets.get(Secrets.CONSOLE_COOKIE));
        values.put("quarkus.oidc.authentication.state-secret", secrets.get(Secrets.CONSOLE_COOKIE));
        Part.replicated().filter(Part::hasDatabase).forEach(part -> {
            values.put("makegood.dev.password." + part.label(), secrets.get(Secrets.database(part)));
            values.put("makegood.console." + part.label() + ".url", ports.url(part));
        });
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "# Written at each start of the local stack.\n", "\n"));
        try {
            PrivateFiles.write(folder.devProperties(), text);
        } catch (IOException e) {
            throw new CannotStart("Cannot write " + folder.devProperties() + ": " + e.getMessage() + ".", e);
        }
    }
}
