package io.makegood.console.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

/** Tells the fake services what to answer, and what they were asked. Each service is a first segment of the path. */
public final class Services {
    static final String URL_PROPERTY = "makegood.test.services";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Services() {}

    /** @param what such as {@code GET /recovery/recovery-cases/1} */
    public static void answer(String what, int status, String json) {
        send("/_stub", what + " " + status + "\n" + json);
    }

    public static void answer(String what, String json) {
        answer(what, 200, json);
    }

    /** It is there, and fails. */
    public static void fail(String what) {
        answer(what, 503, "{\"title\":\"Not now.\",\"status\":503}");
    }

    /** The requests, each a line about it and its body, that began so. */
    public static List<String> heard(String beginning) {
        return Arrays.stream(send("/_heard", "").split("\n\f"))
                .filter(request -> request.startsWith(beginning))
                .toList();
    }

    public static String lastHeard(String beginning) {
        List<String> heard = heard(beginning);
        return heard.isEmpty() ? "" : heard.get(heard.size() - 1);
    }

    private static String send(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty(URL_PROPERTY) + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
