package io.makegood.localstack.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Asks a service whether it is ready; answers by not throwing. */
final class Readiness implements Callable<Void> {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final HttpRequest question;

    Readiness(int port) {
        this.question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public Void call() throws IOException, InterruptedException {
        int status = HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("Not ready: " + status);
        }
        return null;
    }
}
