package io.makegood.benchmarks.stand;

import io.makegood.localstack.Folders;
import io.makegood.localstack.Ports;
import io.makegood.localstack.Waiting;
import io.makegood.localstack.process.JavaCommand;
import io.makegood.localstack.process.Launch;
import io.makegood.localstack.process.StackProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged Quarkus program beside those of the launcher, with the very same heap and flags. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final StackProcess process;

    private Program(StackProcess process) {
        this.process = process;
    }

    /** Starts it and returns when it is ready. */
    static Program start(Compiler compiler, String name, String module, Map<String, String> environment) {
        int port = Ports.free();
        Map<String, String> whole = new HashMap<>(environment);
        // As the launcher has it.
        whole.put("MALLOC_ARENA_MAX", "2");
        whole.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        whole.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Path jar = Folders.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        Program program = new Program(new StackProcess(new Launch(
                name,
                port,
                JavaCommand.ofJar(jar, jvm(compiler)),
                whole,
                Folder.target(),
                Folder.target().resolve(name + ".log"))));
        Ending.with(program);
        program.process.start();
        if (!Waiting.until(program::ask, program.process::isAlive, PATIENCE)) {
            throw new IllegalStateException(name + " did not start:\n" + program.process.lastWords(10));
        }
        return program;
    }

    /** As the launcher starts the services. */
    private static List<String> jvm(Compiler compiler) {
        return List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", compiler.option());
    }

    private Object ask() throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(url() + "/q/health/ready")).build();
        int status = HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("Not ready: " + status);
        }
        return status;
    }

    public String url() {
        return "http://127.0.0.1:" + process.launch().port();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }
}
