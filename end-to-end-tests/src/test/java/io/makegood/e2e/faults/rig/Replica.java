package io.makegood.e2e.faults.rig;

import io.makegood.e2e.faults.proxy.FaultProxy;
import io.makegood.localstack.Waiting;
import io.makegood.localstack.process.StackProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** One process of a service, and the networks that are its alone: to the broker and to the database. */
public record Replica(String service, int number, StackProcess process, FaultProxy toKafka, FaultProxy toDatabase) {

    private static final Duration STARTING = Duration.ofSeconds(180);
    private static final Duration QUESTION = Duration.ofSeconds(5);

    public String name() {
        return process.name();
    }

    public String url() {
        return "http://127.0.0.1:" + process.launch().port();
    }

    /** SIGKILL, as a crash would. */
    public void kill() {
        process.kill();
    }

    public void start() {
        process.start();
    }

    public void restart() {
        kill();
        start();
    }

    public void awaitReady() {
        if (!Waiting.until(this::requireReady, process::isAlive, STARTING)) {
            throw new IllegalStateException(name() + " is not ready; its log ends with:\n" + process.lastWords(5));
        }
    }

    public boolean isReady() {
        try {
            return status("/q/health/ready") == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Void requireReady() throws IOException {
        if (!isReady()) {
            throw new IOException("not ready");
        }
        return null;
    }

    public int status(String path) throws IOException {
        return Door.ask("GET", url() + path, Map.of(), null, QUESTION).status();
    }
}
