package io.makegood.benchmarks.stand;

import com.nimbusds.jose.jwk.RSAKey;
import io.makegood.localstack.Folders;
import io.makegood.localstack.IssuerKey;
import io.makegood.localstack.LocalIssuer;
import io.makegood.localstack.People;
import io.makegood.localstack.Ports;
import io.makegood.localstack.TokenMint;
import io.makegood.localstack.process.Launch;
import io.makegood.localstack.process.ProcessFile;
import io.makegood.localstack.process.StackProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Makegood as users start it, by {@code ./run}, in a folder and on ports of its own. */
public final class Stand implements AutoCloseable {

    public static final List<String> SERVICES = List.of("feedback", "recovery", "recognition", "analytics");

    private static final List<String> PARTS = List.of(
            "console",
            "feedback",
            "recovery",
            "recognition",
            "analytics",
            "issuer",
            "kafka",
            "kafka-controller",
            "postgres",
            "mail",
            "smtp");
    private static final Duration STARTING = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final Path home;
    private final Compiler compiler;
    private final Set<String> without;
    private final Map<String, Integer> ports = new HashMap<>();
    private final StackProcess launcher;
    private final Databases databases;
    private double secondsToStart;

    private Stand(Path home, Compiler compiler, Set<String> without) {
        this.home = home;
        this.compiler = compiler;
        this.without = Set.copyOf(without);
        PARTS.forEach(part -> ports.put(part, anotherPort()));
        List<String> command = new ArrayList<>(List.of("./run", "--home", home.toString(), "--discard-data"));
        ports.forEach((part, port) -> command.addAll(List.of("--port", part + "=" + port)));
        without.forEach(part -> command.addAll(List.of("--without", part)));
        Path log = home.resolveSibling(home.getFileName() + ".log");
        this.launcher = new StackProcess(new Launch(
                "launcher-" + home.getFileName(),
                0,
                command,
                Map.of("MAKEGOOD_JAVA_OPTIONS", compiler.option()),
                Folders.root(),
                log));
        this.databases = new Databases(ports.get("postgres"), this::secrets);
    }

    /** Starts all but these, and returns when all is ready. */
    public static Stand start(String name, Compiler compiler, Set<String> without) throws InterruptedException {
        Stand stand = new Stand(Folder.fresh(name), compiler, without);
        Ending.with(stand);
        stand.start();
        return stand;
    }

    private int anotherPort() {
        int port = Ports.free();
        return ports.containsValue(port) ? anotherPort() : port;
    }

    private void start() throws InterruptedException {
        long begin = System.nanoTime();
        launcher.start();
        while (!said().contains("Ctrl-C")) {
            if (!launcher.isAlive() || System.nanoTime() - begin > STARTING.toNanos()) {
                throw new IllegalStateException("Makegood did not start:\n" + said());
            }
            Thread.sleep(50);
        }
        secondsToStart = (System.nanoTime() - begin) / 1e9;
    }

    /** Starts a packaged program beside those of the launcher and returns when it is ready. */
    public Program program(String name, String module, Map<String, String> environment) {
        return Program.start(compiler, name, module, environment);
    }

    public double secondsToStart() {
        return secondsToStart;
    }

    /** What the launcher printed so far. */
    public String said() {
        try {
            Path log = launcher.launch().log();
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Databases databases() {
        return databases;
    }

    public String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    public String brokers() {
        return "127.0.0.1:" + ports.get("kafka");
    }

    public String issuer() {
        return LocalIssuer.url(ports.get("issuer"));
    }

    public String token(String person) {
        RSAKey key = IssuerKey.in(home.resolve("issuer-key.json"));
        return new TokenMint(issuer(), key).of(People.named(person));
    }

    private Properties secrets() {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(in);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /** Those that do the work, by the name that the launcher gives them. */
    public List<String> parts() {
        List<String> working = new ArrayList<>(SERVICES);
        working.removeAll(without);
        working.addAll(List.of("postgres", "kafka"));
        return working;
    }

    /** The process of a part, as the launcher wrote it down. */
    public long pid(String part) {
        return new ProcessFile(home.resolve("processes.json"))
                .read().stream()
                        .filter(entry -> entry.name().equals(part))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(part + " does not run."))
                        .pid();
    }

    @Override
    public void close() {
        launcher.stop(STOPPING);
    }
}
