package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Makegood;
import io.makegood.localstack.Ports;
import io.makegood.localstack.process.JavaCommand;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One more replica of the feedback service, with narrow limits. The stack's own are wide. */
final class NarrowReplica implements AutoCloseable {

    private final Process process;
    private final int port;

    private NarrowReplica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param atOnce how many answers an address may send before it has to wait for the next second */
    static NarrowReplica start(int atOnce) throws IOException {
        int port = Ports.free();
        Path logs = Makegood.running().logs();
        Path root = Path.of(System.getProperty("makegood.root", ".."));
        List<String> command = JavaCommand.ofJar(
                root.resolve("feedback-service/target/quarkus-app/quarkus-run.jar"),
                List.of(
                        "-Xmx160m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.port=" + port,
                        "-Dmakegood.feedback.limits.address.per-second=1",
                        "-Dmakegood.feedback.limits.address.burst=" + atOnce,
                        "-Dsmallrye.config.locations=" + logs.resolveSibling("dev.properties"),
                        // The console's secret is in that file too: whoever has one must say whose it is.
                        "-Dquarkus.oidc.client-id=makegood-api",
                        // It takes answers in, and leaves topics to the others.
                        "-Dmakegood.outbox.relay=false",
                        "-Dmp.messaging.incoming.contacts.enabled=false",
                        "-Dmp.messaging.incoming.recovery-events.enabled=false"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("feedback-narrow.log").toFile())
                .start();
        NarrowReplica replica = new NarrowReplica(process, port);
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(replica::isReady);
        return replica;
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "it ended: " + Files.readString(Makegood.running().logs().resolve("feedback-narrow.log")));
        }
        try {
            var ready = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                    .toURL()
                    .openConnection();
            return ready.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    Wire wire() {
        return new Wire("127.0.0.1", port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
