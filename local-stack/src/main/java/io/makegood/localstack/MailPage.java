package io.makegood.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mails on a web page, and as JSON for scripts and tests. */
final class MailPage implements AutoCloseable {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String FRAME = Html.resource("mail.html");
    private static final Pattern MAIL = Pattern.compile("/mail/(\\d{1,9})");
    private static final Pattern LINK = Pattern.compile("https?://[A-Za-z0-9._~:/?#\\[\\]@!$&()*+,;=%-]+");

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
            server.setExecutor(Executors.newFixedThreadPool(2, LoopbackHttp::daemon));
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException e) {
            throw new CannotStart("The mail page could not listen on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    private record Response(int status, String type, String body) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            Response response =
                    LoopbackHttp.isLoopback(host, server.getAddress().getPort())
                            ? answer(exchange.getRequestURI().getPath())
                            : new Response(421, HTML, page("Not here", ""));
            send(exchange, response);
        }
    }

    private Response answer(String path) throws JsonProcessingException {
        if (path.equals("/")) {
            return new Response(200, HTML, list());
        }
        if (path.equals("/api/messages")) {
            return new Response(200, "application/json", new ObjectMapper().writeValueAsString(mailbox.all()));
        }
        Matcher mail = MAIL.matcher(path);
        Optional<Mail> found = mail.matches() ? mailbox.find(Integer.parseInt(mail.group(1))) : Optional.empty();
        return found.map(one -> new Response(200, HTML, page(one.subject(), letter(one))))
                .orElseGet(() -> new Response(404, HTML, page("There is no such mail", "")));
    }

    private String list() {
        String rows = mailbox.all().stream()
                .sorted(Comparator.comparingInt(Mail::id).reversed())
                .map(MailPage::row)
                .collect(Collectors.joining());
        String empty = "<p>Nothing yet. Whatever Makegood sends ends here and goes nowhere else.</p>";
        return page("Mail", rows.isEmpty() ? empty : "<ul>" + rows + "</ul>");
    }

    private static String row(Mail mail) {
        return "<li><a href=\"/mail/%d\"><b>%s</b><span>%s</span><time>%s</time></a></li>"
                .formatted(mail.id(), Html.escape(mail.subject()), Html.escape(mail.to()), mail.receivedAt());
    }

    private static String letter(Mail mail) {
        String body = mail.text() != null
                ? mail.text()
                : Optional.ofNullable(mail.html()).orElse("");
        return "<p class=\"head\">from %s<br>to %s<br>%s</p><pre>%s</pre><p><a href=\"/\">All mail</a></p>"
                .formatted(Html.escape(mail.from()), Html.escape(mail.to()), mail.receivedAt(), withLinks(body));
    }

    /** The addresses in the text become links; everything else is text. */
    private static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            String address = Html.escape(link.group());
            html.append(Html.escape(text.substring(end, link.start())))
                    .append("<a rel=\"noreferrer\" href=\"" + address + "\">" + address + "</a>");
            end = link.end();
        }
        return html.append(Html.escape(text.substring(end))).toString();
    }

    private static String page(String title, String body) {
        return FRAME.replace("{title}", Html.escape(title)).replace("{body}", body);
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", response.type());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", Html.POLICY);
        exchange.sendResponseHeaders(response.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
