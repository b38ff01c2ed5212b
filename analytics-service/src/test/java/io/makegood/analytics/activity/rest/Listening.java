package io.makegood.analytics.activity.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to the live stream as a browser does. */
final class Listening implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;

    Listening(String url, String token, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread thread = new Thread(this::read, "listening");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | RuntimeException e) {
            // Closed by this side: nothing more is heard.
        }
        ended = true;
    }

    int status() {
        return response.statusCode();
    }

    boolean ended() {
        return ended;
    }

    /** The data of each message so far. */
    List<String> data() {
        return having("data:");
    }

    List<String> ids() {
        return having("id:");
    }

    /** Signs of life. */
    List<String> comments() {
        return having(":");
    }

    private List<String> having(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).trim())
                .toList();
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
