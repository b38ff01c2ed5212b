package io.makegood.console.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The four services in one server. It is told what to answer over HTTP too, since a test may see this class through
 * another class loader than the one that started it: see {@link Services}.
 */
final class FakeServices implements AutoCloseable {
    private final List<Stub> stubs = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What is answered to whom; an empty query matches every query. */
    private record Stub(String method, String path, String query, int status, String body) {
        boolean fits(String askedMethod, String askedPath, String askedQuery) {
            return method.equals(askedMethod)
                    && path.equals(askedPath)
                    && (query.isEmpty() || (askedQuery != null && askedQuery.contains(query)));
        }
    }

    FakeServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.createContext("/_stub", this::stub);
        server.createContext("/_heard", exchange -> send(exchange, 200, "text/plain", String.join("\n\f", heard)));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The first line says what it fits, "GET /recovery/cases?unit=x 200"; the rest is the answer. */
    private void stub(HttpExchange exchange) throws IOException {
        String[] parts = body(exchange).split("\n", 2);
        String[] line = parts[0].split(" ");
        String[] target = line[1].split("\\?", 2);
        stubs.add(
                0,
                new Stub(line[0], target[0], target.length > 1 ? target[1] : "", Integer.parseInt(line[2]), parts[1]));
        send(exchange, 200, "text/plain", "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getQuery();
        heard.add(line(exchange) + "\n" + body(exchange));
        Stub stub = stubs.stream()
                .filter(candidate -> candidate.fits(method, path, query))
                .findFirst()
                .orElse(new Stub(method, path, "", 404, "{\"title\":\"No such thing.\",\"status\":404}"));
        String type = stub.body().startsWith("id:") ? "text/event-stream" : "application/json";
        send(exchange, stub.status(), type, stub.body());
    }

    private static String line(HttpExchange exchange) {
        return "%s %s auth=%s if-match=%s key=%s last=%s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("If-Match"),
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        exchange.getRequestHeaders().getFirst("Last-Event-ID"));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
