package io.makegood.e2e.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.e2e.stack.Makegood;
import io.makegood.localstack.TokenMint;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of every service, knocked at by those who may not enter. The routes are those that the services publish. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteWalkIT {

    private static final List<String> SERVICES = List.of("feedback", "recovery", "recognition", "analytics");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** Open to everybody on purpose: customers answer without signing in. Everything else is guarded. */
    private static final Set<String> PUBLIC = Set.of(
            "feedback post /surveys/{key}/answers",
            "feedback get /surveys/{key}",
            "feedback get /s/{key}",
            "feedback post /s/{key}",
            "feedback get /s/{key}/thanks",
            "feedback get /i/{token}",
            "feedback post /i/{token}",
            "feedback get /i/{token}/thanks",
            "feedback get /thanks",
            "feedback get /s/{key}/thank-you",
            "feedback get /i/{token}/thank-you");

    /** A door of a service. */
    record Route(String service, String method, String path) {
        @Override
        public String toString() {
            return service + " " + method + " " + path;
        }

        int knock(RequestSpecification request) {
            String concrete = path.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
            return request.baseUri(Makegood.running().url(service))
                    .contentType("application/json")
                    .body(method.equals("get") ? "" : "{}")
                    .request(Method.valueOf(method.toUpperCase(Locale.ROOT)), concrete)
                    .statusCode();
        }
    }

    static Stream<Route> routes() {
        return SERVICES.stream().flatMap(RouteWalkIT::routesOf);
    }

    private static Stream<Route> routesOf(String service) {
        JsonPath published = given().baseUri(Makegood.running().url(service))
                .get("/q/openapi?format=json")
                .jsonPath();
        Map<String, Map<String, Object>> paths = published.getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> new Route(service, method, path.getKey())));
    }

    static Stream<Route> guarded() {
        return routes().filter(route -> !PUBLIC.contains(route.toString()));
    }

    @Test
    void every_service_publishes_its_routes() {
        assertThat(routes().map(Route::service).distinct()).containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(guarded().count()).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobody_enters_without_a_token_or_with_a_bad_one(Route route) {
        // Given
        List<String> entered = new ArrayList<>();
        TokenMint mint = Makegood.running().mint();
        Map<String, Function<TokenMint.Token, TokenMint.Token>> hostile = Map.of(
                "expired", TokenMint.Token::expired,
                "other audience", token -> token.audience("somebody-else"),
                "other issuer", token -> token.issuer("http://localhost:1/evil"),
                "ID token", TokenMint.Token::asIdToken,
                "unsigned", TokenMint.Token::unsigned,
                "public key as secret", TokenMint.Token::signedWithPublicKey,
                "stranger's key", TokenMint.Token::signedByStranger);

        // When
        hostile.forEach((name, make) -> {
            TokenMint.Token allPowerful = mint.token()
                    .person("adam")
                    .roles("employee", "agent", "manager", "executive", "ops", "admin", "auditor")
                    .units("*");
            int status = route.knock(given().header(
                            "Authorization", "Bearer " + make.apply(allPowerful).build()));
            if (status != 401) {
                entered.add(name + ": " + status);
            }
        });
        int without = route.knock(given());

        // Then
        assertThat(without).isEqualTo(401);
        assertThat(entered).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_role_that_does_not_exist_opens_nothing(Route route) {
        // Given
        String token = Makegood.running()
                .mint()
                .token()
                .person("adam")
                .roles("Admin", "superuser")
                .units("*")
                .build();

        // When
        int status = route.knock(given().header("Authorization", "Bearer " + token));

        // Then
        assertThat(status).isIn(401, 403);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void tricks_with_the_path_open_nothing(Route route) {
        // Given
        String path = route.path();
        List<String> disguises = List.of(path + ";x", path + "/", "/" + path, path + "%3Bx", "/." + path, path + ".");

        // When
        List<Integer> statuses = disguises.stream()
                .map(disguise ->
                        new Route(route.service(), route.method(), disguise).knock(given().urlEncodingEnabled(false)))
                .toList();

        // Then
        assertThat(statuses).allMatch(status -> status >= 400 && status < 500);
    }
}
