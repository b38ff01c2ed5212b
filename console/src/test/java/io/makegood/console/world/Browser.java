package io.makegood.console.world;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: cookies, redirects and forms. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient following = client(HttpClient.Redirect.ALWAYS);
    private final HttpClient stopping = client(HttpClient.Redirect.NEVER);

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Somebody of the local stack's people, signed in by the real flow. */
    public static Browser of(String person) {
        Browser browser = new Browser();
        HttpResponse<String> issuer = browser.get("/trace");
        browser.send(browser.following, form(issuer.uri(), "username=" + person));
        return browser;
    }

    /** Follows redirects. */
    public HttpResponse<String> get(String path) {
        return send(following, HttpRequest.newBuilder(at(path)));
    }

    /** Does not follow redirects. */
    public HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return send(stopping, headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form as a page of ours would, with the page's token; does not follow redirects. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        String token = csrfOf(get(page).body());
        return post(action, encode(fields) + "&csrf=" + token);
    }

    public HttpResponse<String> post(String path, String body) {
        return send(stopping, form(at(path), body));
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public static String csrfOf(String html) {
        Matcher token = CSRF.matcher(html);
        if (!token.find()) {
            throw new AssertionError("There is no form with a token on this page:\n" + html);
        }
        return token.group(1);
    }

    public static URI at(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpRequest.Builder form(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
