package io.makegood.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Broker, database, issuer and mail server for the tests of one JVM: on random ports, with data that goes when the JVM does.
 * What it is made of is written down in its folder, because tests see this class through several class loaders.
 */
public final class TestStack {
    private static final String FOLDER_PROPERTY = "makegood.test-stack";

    private final Path folder;
    private final Properties facts;
    private final LocalBroker broker;
    private final LocalDatabase database;
    private TokenMint mint;

    private TestStack(Path folder) {
        this.folder = folder;
        this.facts = read(folder);
        this.broker = new LocalBroker(
                folder.resolve("kafka"),
                number("kafka.port"),
                number("kafka.controller-port"),
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dmakegood.end-with=" + facts.getProperty("owner")),
                folder.resolve("kafka.log"));
        this.database = new LocalDatabase(
                folder.resolve("data").resolve("postgres"),
                number("postgres.port"),
                facts.getProperty("password"),
                folder.resolve("postgres.log"));
    }

    /** The stack of this JVM, which must have been started. */
    public static TestStack current() {
        String folder = System.getProperty(FOLDER_PROPERTY);
        if (folder == null) {
            throw new IllegalStateException("No stack runs in this JVM: add LocalStackResource to a test class.");
        }
        return new TestStack(Path.of(folder));
    }

    /** The stack of this JVM; started if it is not yet. */
    static synchronized TestStack startedOnce() {
        if (System.getProperty(FOLDER_PROPERTY) == null) {
            TestFolders.sweep();
            Path folder = TestFolders.make();
            write(folder);
            new TestStack(folder).start();
            System.setProperty(FOLDER_PROPERTY, folder.toString());
        } else {
            current().broker.forgetTopics();
        }
        current().broker.ensureTopics();
        return current();
    }

    private void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TestFolders.clear(folder), "end-of-test-stack"));
        var starts = List.of(
                CompletableFuture.runAsync(broker::start),
                CompletableFuture.runAsync(database::start),
                CompletableFuture.runAsync(
                        () -> LocalIssuer.start(number("issuer.port"), IssuerKey.in(issuerKey()), clientSecret())),
                CompletableFuture.runAsync(
                        () -> LocalMail.start(number("smtp.port"), number("mail.port"), folder.resolve("mail"))));
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            TestFolders.clear(folder);
            throw e;
        }
    }

    public LocalBroker broker() {
        return broker;
    }

    public LocalDatabase database() {
        return database;
    }

    public synchronized TokenMint mint() {
        mint = mint == null ? new TokenMint(issuerUrl(), IssuerKey.in(issuerKey())) : mint;
        return mint;
    }

    public String issuerUrl() {
        return LocalIssuer.url(number("issuer.port"));
    }

    public String clientSecret() {
        return facts.getProperty("client-secret");
    }

    /** Every mail that the stack received, as JSON: {@code GET /api/messages} below this address. */
    public String mailUrl() {
        return "http://127.0.0.1:" + number("mail.port");
    }

    /** An empty database for a service, and all else that it must know to run on this stack. */
    Map<String, String> configure(String service) {
        String password = facts.getProperty("password");
        database.recreateDatabase(service, password);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(service),
                "quarkus.datasource.username", service,
                "quarkus.datasource.password", password,
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuerUrl(),
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", facts.getProperty("smtp.port"));
    }

    private Path issuerKey() {
        return folder.resolve("issuer-key.json");
    }

    private int number(String name) {
        return Integer.parseInt(facts.getProperty(name));
    }

    private static void write(Path folder) {
        Properties facts = new Properties();
        for (String port : List.of(
                "kafka.port", "kafka.controller-port", "postgres.port", "issuer.port", "smtp.port", "mail.port")) {
            facts.setProperty(port, Integer.toString(Ports.free()));
        }
        facts.setProperty("password", UUID.randomUUID().toString());
        facts.setProperty("client-secret", UUID.randomUUID().toString());
        facts.setProperty("owner", Long.toString(ProcessHandle.current().pid()));
        try (var out = Files.newOutputStream(folder.resolve("stack.properties"))) {
            facts.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path folder) {
        Properties facts = new Properties();
        try (var in = Files.newInputStream(folder.resolve("stack.properties"))) {
            facts.load(in);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
