package io.makegood.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Decides what reaches the protocol behind it, and puts in what only the issuer may say: who somebody is. */
final class FrontDoor {
    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token");

    private final HttpUrl issuer;
    private final String clientSecret;
    private final Function<OAuth2HttpRequest, OAuth2HttpResponse> protocol;

    FrontDoor(String issuer, String clientSecret, Function<OAuth2HttpRequest, OAuth2HttpResponse> protocol) {
        this.issuer = HttpUrl.get(issuer);
        this.clientSecret = clientSecret;
        this.protocol = protocol;
    }

    OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        if (!LoopbackHttp.isLoopback(request.getHeaders().get("Host"), issuer.port())) {
            return text(421, "This issuer is " + issuer + " and nobody else.");
        }
        OAuth2HttpRequest canonical = withOwnHost(request);
        String path = request.getOriginalUrl().encodedPath();
        String own = "/" + LocalIssuer.NAME + "/";
        return switch (path.startsWith(own) ? path.substring(own.length()) : "") {
            case "authorize" -> signIn(canonical);
            case "token" -> token(canonical);
            case "endsession" -> signOut(canonical);
            case ".well-known/openid-configuration", "jwks", "userinfo" -> protocol.apply(canonical);
            default ->
                text(404, "There is nothing here. Discovery is at " + issuer + "/.well-known/openid-configuration");
        };
    }

    /** The issuer has one name, by whichever it was called: it becomes part of every token. */
    private OAuth2HttpRequest withOwnHost(OAuth2HttpRequest request) {
        Headers headers = request.getHeaders()
                .newBuilder()
                .set("Host", issuer.host() + ":" + issuer.port())
                .removeAll("X-Forwarded-Proto")
                .removeAll("X-Forwarded-Port")
                .build();
        return new OAuth2HttpRequest(headers, request.getMethod(), request.getOriginalUrl(), request.getBody());
    }

    private OAuth2HttpResponse signIn(OAuth2HttpRequest request) {
        HttpUrl url = request.getOriginalUrl();
        if (!TokenMint.CONSOLE.equals(url.queryParameter("client_id"))) {
            return text(400, "Only the client " + TokenMint.CONSOLE + " signs people in here.");
        }
        if (!leadsToLoopback(url.queryParameter("redirect_uri"))) {
            return text(400, "The way back (redirect_uri) must lead to this machine.");
        }
        if (request.getMethod().equals("GET")) {
            return SignInPage.show(url);
        }
        return person(request).map(person -> signIn(request, person)).orElseGet(() -> SignInPage.show(url));
    }

    private static Optional<Person> person(OAuth2HttpRequest request) {
        return Optional.ofNullable(form(request.getBody()).get("username")).flatMap(People::find);
    }

    private OAuth2HttpResponse signIn(OAuth2HttpRequest request, Person person) {
        String form = "username=" + encode(person.sub()) + "&claims=" + encode(json(person.claims()));
        return protocol.apply(new OAuth2HttpRequest(request.getHeaders(), "POST", request.getOriginalUrl(), form));
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        Map<String, String> form = form(request.getBody());
        if (!GRANTS.contains(form.getOrDefault("grant_type", ""))) {
            return json(400, "{\"error\":\"unsupported_grant_type\"}");
        }
        if (!knowsSecret(request.getHeaders().get("Authorization"), form)) {
            return json(401, "{\"error\":\"invalid_client\"}");
        }
        return protocol.apply(request);
    }

    private boolean knowsSecret(String authorization, Map<String, String> form) {
        String given = authorization != null && authorization.startsWith("Basic ")
                ? basic(authorization.substring("Basic ".length()))
                : form.get("client_id") + ":" + form.get("client_secret");
        String right = TokenMint.CONSOLE + ":" + clientSecret;
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(String encoded) {
        try {
            return decode(new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private OAuth2HttpResponse signOut(OAuth2HttpRequest request) {
        String back = request.getOriginalUrl().queryParameter("post_logout_redirect_uri");
        if (back != null && !leadsToLoopback(back)) {
            return text(400, "The way back (post_logout_redirect_uri) must lead to this machine.");
        }
        return back == null ? text(200, "You are signed out.") : protocol.apply(request);
    }

    private static boolean leadsToLoopback(String address) {
        try {
            URI uri = URI.create(address == null ? "" : address);
            return "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && LoopbackHttp.NAMES.contains(uri.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> form(String body) {
        UnaryOperator<String> decoded = FrontDoor::decode;
        return java.util.Arrays.stream((body == null ? "" : body).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(java.util.stream.Collectors.toMap(
                        pair -> decoded.apply(pair[0]), pair -> decoded.apply(pair[1]), (first, second) -> first));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String json(Map<String, Object> claims) {
        try {
            return new ObjectMapper().writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OAuth2HttpResponse json(int status, String body) {
        return response(status, "application/json", body);
    }

    private static OAuth2HttpResponse text(int status, String body) {
        return response(status, "text/plain; charset=utf-8", body);
    }

    static OAuth2HttpResponse response(int status, String type, String body) {
        Headers headers = new Headers.Builder()
                .set("Content-Type", type)
                .set("Cache-Control", "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .build();
        return new OAuth2HttpResponse(headers, status, body, null);
    }
}
