package io.makegood.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every route, as the service itself lists them: who may not enter does not. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityWalkTest {

    private static final Set<String> PUBLIC = Set.of(
            "post /surveys/{key}/answers",
            "get /surveys/{key}",
            "get /s/{key}",
            "get /s/{key}/thanks",
            "get /i/{token}",
            "post /i/{token}",
            "get /i/{token}/thanks");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private record Route(String method, String path) {
        int status(RequestSpecification request) {
            String concrete = path.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
            return request.contentType(ContentType.JSON)
                    .body(method.equals("get") ? "" : "{}")
                    .request(Method.valueOf(method.toUpperCase(Locale.ROOT)), concrete)
                    .statusCode();
        }
    }

    @Test
    void without_a_good_token_nothing_but_the_public_doors_opens() {
        // Given
        List<String> tokens = List.of(
                Tokens.builder().person("adam").expired().build(),
                Tokens.builder().person("adam").audience("other").build(),
                Tokens.builder().person("adam").issuer("http://evil.example").build(),
                Tokens.builder().person("adam").asIdToken().build(),
                Tokens.builder().person("adam").unsigned().build(),
                Tokens.builder().person("adam").signedWithPublicKey().build(),
                Tokens.builder().person("adam").signedByStranger().build(),
                "garbage");

        // Then
        assertThat(guarded()).hasSizeGreaterThan(15).allSatisfy(route -> {
            assertThat(route.status(given())).as("%s without a token", route).isEqualTo(401);
            for (String token : tokens) {
                assertThat(route.status(given().header("Authorization", "Bearer " + token)))
                        .as("%s with %s", route, token)
                        .isEqualTo(401);
            }
        });
    }

    @Test
    void a_token_without_a_role_opens_nothing() {
        // Given
        String token =
                Tokens.builder().person("adam").roles("Admin", "EMPLOYEE").build();

        // Then
        assertThat(guarded())
                .allSatisfy(route -> assertThat(route.status(given().header("Authorization", "Bearer " + token)))
                        .as(route.toString())
                        .isIn(401, 403));
    }

    @Test
    void without_units_there_is_nothing_to_see() {
        // Given
        String token = Tokens.builder().person("mia").claim("units", null).build();

        // Then
        given().header("Authorization", "Bearer " + token)
                .get("/feedback")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(0));
    }

    private static List<Route> guarded() {
        JsonPath published = given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> paths = published.getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> routes(path.getKey(), path.getValue().keySet()))
                .filter(route -> !PUBLIC.contains(route.method() + " " + route.path()))
                .toList();
    }

    private static Stream<Route> routes(String path, Set<String> methods) {
        return methods.stream().filter(METHODS::contains).map(method -> new Route(method, path));
    }
}
