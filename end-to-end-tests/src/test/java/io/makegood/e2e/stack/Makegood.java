package io.makegood.e2e.stack;

import com.nimbusds.jose.jwk.RSAKey;
import io.makegood.localstack.IssuerKey;
import io.makegood.localstack.LocalIssuer;
import io.makegood.localstack.Ports;
import io.makegood.localstack.TokenMint;
import io.makegood.localstack.launch.LocalStack;
import io.makegood.localstack.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** All of Makegood as users run it: packaged services, two of each, on a real broker and a real database. */
public final class Makegood {

    /** How long a fix waits for the customer's word in these tests. */
    public static final int CONFIRMATION_SECONDS = 25;

    private static final List<String> REPLICATED =
            List.of("console", "feedback", "recovery", "recognition", "analytics");
    private static final List<String> SINGLE =
            List.of("issuer", "kafka", "kafka-controller", "postgres", "mail", "smtp");
    private static final int REPLICA_DISTANCE = 10;
    private static final long START_SECONDS = 240;

    private static Makegood running;

    private final Path home;
    private final Map<String, Integer> ports = new HashMap<>();
    private TokenMint mint;

    private Makegood(Path home) {
        this.home = home;
    }

    /** Started once for all tests, stopped when they end. */
    public static synchronized Makegood running() {
        if (running == null) {
            Makegood makegood = new Makegood(root().resolve("end-to-end-tests/target/stack-"
                    + ProcessHandle.current().pid()));
            makegood.choosePorts();
            makegood.start();
            running = makegood;
        }
        return running;
    }

    private static Path root() {
        return Path.of(System.getProperty("makegood.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    private void choosePorts() {
        for (String name : SINGLE) {
            ports.put(name, Ports.free());
        }
        for (String name : REPLICATED) {
            ports.put(name, freePair());
        }
    }

    private int freePair() {
        while (true) {
            int port = Ports.free();
            boolean apart = ports.values().stream().allMatch(other -> Math.abs(other - port) > 2 * REPLICA_DISTANCE);
            if (apart && port < 60_000 && Ports.isFree(port + REPLICA_DISTANCE)) {
                return port;
            }
        }
    }

    private void start() {
        List<String> arguments =
                new ArrayList<>(List.of("--home", home.toString(), "--replicas", "2", "--discard-data"));
        ports.forEach((name, port) -> arguments.addAll(List.of("--port", name + "=" + port)));
        List<String> jvm = List.of("-Xmx128m", "-Dmakegood.root=" + root());
        Path log = home.resolveSibling("stack.log");
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.ofMain(LocalStack.class, jvm, arguments));
        builder.environment().put("MAKEGOOD_RECOVERY_CONFIRMATION_PERIOD", "PT" + CONFIRMATION_SECONDS + "S");
        builder.environment().put("MAKEGOOD_RECOVERY_CONFIRMATION_SWEEP", "1s");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            Files.createDirectories(home);
            Process launcher = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
            awaitReady(launcher, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            launcher.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The launcher says where to go on once all is ready. */
    private void awaitReady(Process launcher, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.readString(log).contains("Ctrl-C")) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                stop(launcher);
                throw new IllegalStateException("Makegood did not start:\n" + Files.readString(log));
            }
            try {
                launcher.waitFor(500, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public String url(String service) {
        return "http://localhost:" + ports.get(service);
    }

    /** The second replica of a service. */
    public String secondUrl(String service) {
        return "http://localhost:" + (ports.get(service) + REPLICA_DISTANCE);
    }

    public String brokers() {
        return "127.0.0.1:" + ports.get("kafka");
    }

    public synchronized TokenMint mint() {
        if (mint == null) {
            RSAKey key = IssuerKey.in(home.resolve("issuer-key.json"));
            mint = new TokenMint(LocalIssuer.url(ports.get("issuer")), key);
        }
        return mint;
    }

    public Path logs() {
        return home.resolve("logs");
    }
}
