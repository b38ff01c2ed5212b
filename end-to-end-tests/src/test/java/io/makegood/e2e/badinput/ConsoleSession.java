package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Makegood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody signed in at the console, as a browser without scripts would be.
 *
 * @param cookies as they are sent back
 * @param token of a form of hers
 */
record ConsoleSession(String cookies, String token) {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Map<String, ConsoleSession> OPEN = new ConcurrentHashMap<>();

    static ConsoleSession of(String person) {
        return OPEN.computeIfAbsent(person, ConsoleSession::signIn);
    }

    private static ConsoleSession signIn(String person) {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        URI page = URI.create(Makegood.running().url("console") + "/cases/new");
        URI issuer = send(browser, HttpRequest.newBuilder(page)).uri();
        send(
                browser,
                HttpRequest.newBuilder(issuer)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + person)));
        String html = send(browser, HttpRequest.newBuilder(page)).body();
        Matcher token = TOKEN.matcher(html);
        if (!token.find()) {
            throw new AssertionError("There is no form with a token on this page:\n" + html);
        }
        return new ConsoleSession(cookiesFor(page, cookies), token.group(1));
    }

    private static String cookiesFor(URI page, CookieManager cookies) {
        try {
            return String.join("; ", cookies.get(page, Map.of()).get("Cookie"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
