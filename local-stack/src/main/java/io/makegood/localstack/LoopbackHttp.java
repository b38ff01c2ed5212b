package io.makegood.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.Pair;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** The JDK's HTTP server as the issuer's transport, so that the issuer brings no second HTTP server to the class path. */
final class LoopbackHttp implements OAuth2HttpServer {
    static final InetAddress ADDRESS = loopback();

    static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final int MAX_BODY = 64 * 1024;

    private final ExecutorService threads = Executors.newFixedThreadPool(4, LoopbackHttp::daemon);
    private HttpServer server;

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "http");
        thread.setDaemon(true);
        return thread;
    }

    /** A page elsewhere whose name resolves to loopback must not read what is served here. */
    static boolean isLoopback(String host, int port) {
        return host != null && NAMES.stream().anyMatch(name -> host.equals(name + ":" + port));
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(ADDRESS, 0, handler);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(ADDRESS, port, handler);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> exchange(exchange, handler));
            server.start();
            return this;
        } catch (IOException e) {
            throw new CannotStart("The issuer could not listen on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    private void exchange(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            OAuth2HttpResponse response = handler.invoke(request(exchange));
            for (Pair<? extends String, ? extends String> header : response.getHeaders()) {
                exchange.getResponseHeaders().add(header.getFirst(), header.getSecond());
            }
            byte[] body = body(response);
            exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] body(OAuth2HttpResponse response) {
        if (response.getBytesBody() != null) {
            return response.getBytesBody();
        }
        return response.getBody() == null ? new byte[0] : response.getBody().getBytes(StandardCharsets.UTF_8);
    }

    private OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
        String body = new String(exchange.getRequestBody().readNBytes(MAX_BODY), StandardCharsets.UTF_8);
        HttpUrl url = HttpUrl.get("http://localhost:" + port())
                .resolve(exchange.getRequestURI().toString());
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url, body);
    }

    @Override
    public OAuth2HttpServer stop() {
        server.stop(0);
        threads.shutdownNow();
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get("http://localhost:" + port()).resolve(path);
    }

    @Override
    public Ssl sslConfig() {
        return null;
    }
}
