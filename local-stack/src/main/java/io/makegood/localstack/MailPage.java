package io.makegood.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The mails on a web page, and as JSON for scripts and tests. */
final class MailPage implements AutoCloseable {
    private final HttpServer server;
    private final Mailbox mailbox;

    private MailPage(HttpServer server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    static MailPage start(int port, Mailbox mailbox) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(LoopbackHttp.ADDRESS, port), 0);
            MailPage page = new MailPage(server, mailbox);
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException e) {
            throw new CannotStart("The mail page could not listen on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/api/messages")) {
                send(exchange, 200, "application/json", new ObjectMapper().writeValueAsString(mailbox.all()));
            } else {
                send(exchange, 404, "text/plain; charset=utf-8", "There is nothing here.");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", Html.POLICY);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
