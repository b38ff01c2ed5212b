package io.makegood.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The issuer as the console sees it, and as somebody sees it who would like to be somebody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalIssuerTest {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";
    private static final String BACK = "http://localhost:8080/signed-in";

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestStack stack = Running.stack();

    @Test
    void discovery_names_the_issuer_that_stands_in_tokens() throws Exception {
        // When
        JsonNode discovery = json(get(stack.issuerUrl() + "/.well-known/openid-configuration"));

        // Then
        assertEquals(stack.issuerUrl(), discovery.path("issuer").asText());
        assertEquals(stack.issuerUrl(), claims(Tokens.of("mia")).getIssuer());
    }

    @Test
    void by_whatever_name_it_is_called_it_is_the_same() throws Exception {
        // When
        JsonNode discovery =
                json(get(stack.issuerUrl().replace("localhost", "127.0.0.1") + "/.well-known/openid-configuration"));

        // Then
        assertEquals(stack.issuerUrl(), discovery.path("issuer").asText());
    }

    @Test
    void the_sign_in_page_offers_everybody_and_runs_no_script() throws Exception {
        // When
        HttpResponse<String> page = get(authorize(BACK));

        // Then
        assertEquals(200, page.statusCode());
        People.all().forEach(person -> assertTrue(page.body().contains(person.name())));
        assertFalse(page.body().contains("<script"));
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
    }

    @Test
    void who_signs_in_gets_tokens_that_say_who_she_is() throws Exception {
        // Given
        String code = signIn("mia");

        // When
        JsonNode tokens = json(token(code, stack.clientSecret(), VERIFIER));

        // Then
        JWTClaimsSet access = claims(tokens.path("access_token").asText());
        assertEquals("mia", access.getSubject());
        assertEquals(List.of("makegood-api"), access.getAudience());
        assertEquals(List.of("employee", "agent", "manager"), access.getStringListClaim("roles"));
        assertEquals(List.of("north"), access.getStringListClaim("units"));
        assertEquals("e-mia", access.getStringClaim("employee_id"));
        assertEquals("Mia Moreau", access.getStringClaim("name"));
        assertEquals(
                List.of("makegood-console"),
                claims(tokens.path("id_token").asText()).getAudience());
    }

    @Test
    void a_refreshed_token_says_the_same() throws Exception {
        // Given
        JsonNode first = json(token(signIn("anna"), stack.clientSecret(), VERIFIER));

        // When
        JsonNode second = json(post(
                stack.issuerUrl() + "/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        first.path("refresh_token").asText(),
                        "client_id",
                        "makegood-console",
                        "client_secret",
                        stack.clientSecret())));

        // Then
        JWTClaimsSet access = claims(second.path("access_token").asText());
        assertEquals("anna", access.getSubject());
        assertEquals(List.of("employee", "agent"), access.getStringListClaim("roles"));
    }

    @Test
    void tokens_for_tests_bear_the_signature_of_the_published_key() throws Exception {
        // Given
        JWKSet keys = JWKSet.parse(get(stack.issuerUrl() + "/jwks").body());

        // When
        SignedJWT token = SignedJWT.parse(Tokens.of("mia"));

        // Then
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertTrue(token.verify(new RSASSAVerifier(key)));
    }

    @Test
    void nobody_but_the_people_can_sign_in() throws Exception {
        // When
        HttpResponse<String> answer = post(authorize(BACK), Map.of("username", "mallory"));

        // Then
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Who are you today?"));
    }

    @Test
    void nobody_chooses_her_own_roles() throws Exception {
        // Given
        String location = location(post(
                authorize(BACK), Map.of("username", "eve", "claims", "{\"roles\":[\"admin\"],\"units\":[\"*\"]}")));

        // When
        JsonNode tokens = json(token(code(location), stack.clientSecret(), VERIFIER));

        // Then
        assertEquals(
                List.of("employee"),
                claims(tokens.path("access_token").asText()).getStringListClaim("roles"));
    }

    @Test
    void a_code_is_worth_nothing_without_the_secret_or_the_verifier() throws Exception {
        // Given
        String first = signIn("mia");
        String second = signIn("mia");

        // When
        HttpResponse<String> withoutSecret = token(first, "guessed", VERIFIER);
        HttpResponse<String> withoutVerifier = token(second, stack.clientSecret(), VERIFIER.replace("a-", "b-"));

        // Then
        assertEquals(401, withoutSecret.statusCode());
        assertEquals(400, withoutVerifier.statusCode());
    }

    @Test
    void other_grants_are_refused() throws Exception {
        for (String grant : List.of("client_credentials", "password", "urn:ietf:params:oauth:grant-type:jwt-bearer")) {
            // When
            HttpResponse<String> answer = post(
                    stack.issuerUrl() + "/token",
                    Map.of(
                            "grant_type",
                            grant,
                            "username",
                            "xena",
                            "client_id",
                            "makegood-console",
                            "client_secret",
                            stack.clientSecret()));

            // Then
            assertEquals(400, answer.statusCode(), grant);
        }
    }

    @Test
    void the_way_back_leads_to_this_machine_only() throws Exception {
        for (String elsewhere :
                List.of("https://example.org/", "http://localhost.example.org/", "javascript:alert(1)")) {
            // When
            HttpResponse<String> answer = get(authorize(elsewhere));

            // Then
            assertEquals(400, answer.statusCode(), elsewhere);
        }
    }

    @Test
    void a_page_elsewhere_that_resolves_to_us_is_told_nothing() throws Exception {
        // When
        String answer = raw("GET /makegood/.well-known/openid-configuration HTTP/1.1\r\nHost: evil.example.org\r\n"
                + "Connection: close\r\n\r\n");

        // Then
        assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
    }

    private String raw(String request) throws Exception {
        URI issuer = URI.create(stack.issuerUrl());
        try (var socket = new java.net.Socket("127.0.0.1", issuer.getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String signIn(String person) throws Exception {
        return code(location(post(authorize(BACK), Map.of("username", person))));
    }

    private static String code(String location) {
        return location.replaceAll(".*[?&]code=([^&]*).*", "$1");
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith(BACK + "?"), location);
        return location;
    }

    private String authorize(String back) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return stack.issuerUrl() + "/authorize?"
                + form(Map.of(
                        "client_id", "makegood-console",
                        "response_type", "code",
                        "scope", "openid",
                        "state", "s",
                        "nonce", "n",
                        "redirect_uri", back,
                        "code_challenge", challenge,
                        "code_challenge_method", "S256"));
    }

    private HttpResponse<String> token(String code, String secret, String verifier) throws Exception {
        return post(
                stack.issuerUrl() + "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", BACK,
                        "code_verifier", verifier,
                        "client_id", "makegood-console",
                        "client_secret", secret));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertEquals(200, response.statusCode(), response.body());
        return new ObjectMapper().readTree(response.body());
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
