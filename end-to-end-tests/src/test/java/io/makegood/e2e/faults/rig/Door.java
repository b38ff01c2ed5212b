package io.makegood.e2e.faults.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks services by HTTP, without a word on what the answer should be. */
public final class Door {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Door() {}

    /** What came back; status 0 when nothing did, and nobody knows what became of it. */
    public record Answer(int status, String body, Optional<String> retryAfter, boolean goesAway) {

        /** Nobody took the connection: whatever was to be sent has reached no one. */
        public static final int REFUSED = -1;

        private static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After"),
                    response.headers().firstValue("Connection").equals(Optional.of("close")));
        }

        /** In place of an answer that did not come. */
        public static Answer none(Throwable why) {
            Throwable cause = why instanceof CompletionException ? why.getCause() : why;
            return new Answer(cause instanceof ConnectException ? REFUSED : 0, "{}", Optional.empty(), false);
        }

        /** Refused for now, and told neither for how long nor that somebody else is to be asked. */
        public boolean leavesOneWaiting() {
            return status == 503 && retryAfter.isEmpty() && !goesAway;
        }

        public String text(String field) {
            try {
                JsonNode node = JSON.readTree(body).path(field);
                return node.isMissingNode() || node.isNull() ? null : node.asText();
            } catch (IOException e) {
                return null;
            }
        }
    }

    /** @throws IOException when there was no answer: nobody knows what became of it */
    public static Answer ask(String method, String url, Map<String, String> headers, String body, Duration patience)
            throws IOException {
        try {
            HttpRequest request = request(method, url, headers, body, patience);
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return Answer.of(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The same, and nobody waits. */
    public static CompletableFuture<Answer> begin(
            String method, String url, Map<String, String> headers, String body, Duration patience) {
        return HTTP.sendAsync(request(method, url, headers, body, patience), HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> failure == null ? Answer.of(response) : Answer.none(failure));
    }

    private static HttpRequest request(
            String method, String url, Map<String, String> headers, String body, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(patience);
        headers.forEach(request::header);
        return request.method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
