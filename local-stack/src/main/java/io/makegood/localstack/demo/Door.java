package io.makegood.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.localstack.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks HTTP to one service. Whatever is refused ends the demo with the service's own words. */
final class Door {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String address;

    Door(String address) {
        this.address = address;
    }

    /** As whom something is asked: the name and value of a header. */
    record As(String header, String value) {
        static As person(String token) {
            return new As("Authorization", "Bearer " + token);
        }

        static As integration(String apiKey) {
            return new As("X-Api-Key", apiKey);
        }

        static As anybody() {
            return new As("Accept", "*/*");
        }
    }

    JsonNode get(As as, String path) {
        return read(send(request(as, path).GET()));
    }

    JsonNode post(As as, String path, Object body) {
        return write(as, "POST", path, body, Map.of());
    }

    JsonNode post(As as, String path, Object body, Map<String, String> headers) {
        return write(as, "POST", path, body, headers);
    }

    JsonNode put(As as, String path, Object body) {
        return write(as, "PUT", path, body, Map.of());
    }

    private JsonNode write(As as, String method, String path, Object body, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = request(as, path).header("Content-Type", "application/json");
            headers.forEach(request::header);
            return read(
                    send(request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
        } catch (IOException e) {
            throw new CannotStart("The demo cannot be written: " + e.getMessage(), e);
        }
    }

    /** As a browser sends a plain form. */
    static void submit(String link, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(link))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(As as, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header(as.header(), as.value());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest sent = request.build();
        try {
            HttpResponse<String> answer = HTTP.send(sent, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new CannotStart("The demo stopped at " + sent.method() + " "
                        + sent.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new CannotStart("The demo stopped at " + sent.uri().getPath() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The demo was interrupted.", e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new CannotStart(
                    "The demo does not understand the answer of " + answer.uri().getPath(), e);
        }
    }
}
