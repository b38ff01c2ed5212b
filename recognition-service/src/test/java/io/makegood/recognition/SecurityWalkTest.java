package io.makegood.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.localstack.TokenMint.Token;
import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route, with tokens that must not open it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityWalkTest {

    private static final String SOME_ID = "019a61f3-9e77-7c6b-8a5d-4c3b2a190f07";

    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of(Method.GET, "/recognitions"),
                Arguments.of(Method.POST, "/recognitions"),
                Arguments.of(Method.GET, "/recognitions/" + SOME_ID),
                Arguments.of(Method.POST, "/recognitions/" + SOME_ID + "/confirmation"),
                Arguments.of(Method.POST, "/recognitions/" + SOME_ID + "/rejection"),
                Arguments.of(Method.GET, "/employees/e-eve/points"),
                Arguments.of(Method.GET, "/trace/" + SOME_ID),
                Arguments.of(Method.GET, "/quarantine"),
                Arguments.of(Method.GET, "/quarantine/1"),
                Arguments.of(Method.POST, "/quarantine/1/replay"),
                Arguments.of(Method.POST, "/quarantine/1/drop"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_a_good_access_token_nobody_comes_in(Method method, String path) {
        // Given
        Map<String, UnaryOperator<Token>> hostile = new TreeMap<>();
        hostile.put("expired", Token::expired);
        hostile.put("another audience", token -> token.audience("makegood-console"));
        hostile.put("another issuer", token -> token.issuer("https://issuer.example.org"));
        hostile.put("an ID token", Token::asIdToken);
        hostile.put("unsigned", Token::unsigned);
        hostile.put("signed with the public key", Token::signedWithPublicKey);
        hostile.put("signed by a stranger", Token::signedByStranger);

        // When, Then
        assertThat(status(given(), method, path)).as("no token").isEqualTo(401);
        hostile.forEach((what, make) -> {
            String token = make.apply(Tokens.builder().person("mia").roles("employee", "manager", "ops"))
                    .build();
            assertThat(status(given().auth().oauth2(token), method, path))
                    .as(what)
                    .isEqualTo(401);
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_a_role_nobody_does_anything(Method method, String path) {
        // Given
        String token = Tokens.builder().person("mia").roles().build();
        String shouting = Tokens.builder()
                .person("mia")
                .roles("MANAGER", "Employee", "OPS")
                .build();

        // When, Then
        assertThat(status(given().auth().oauth2(token), method, path)).isEqualTo(403);
        assertThat(status(given().auth().oauth2(shouting), method, path)).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_path_that_is_spelt_oddly_is_no_way_in(Method method, String path) {
        for (String odd : new String[] {path + ";x", path + "/", "/" + path, path + "%3Bx"}) {
            int status = status(given().urlEncodingEnabled(false), method, odd);
            assertThat(status).as(odd).isIn(401, 404);
        }
    }

    @Test
    void an_operator_sees_quarantine_and_decides_about_nobody() {
        RequestSpecification olga = given().auth().oauth2(Tokens.of("olga"));
        assertThat(status(olga, Method.GET, "/quarantine")).isEqualTo(200);
        assertThat(status(
                        given().auth().oauth2(Tokens.of("olga")),
                        Method.POST,
                        "/recognitions/" + SOME_ID + "/confirmation"))
                .isEqualTo(403);
    }

    private static int status(RequestSpecification who, Method method, String path) {
        RequestSpecification request =
                method == Method.POST ? who.contentType("application/json").body("{}") : who;
        return request.request(method, path).statusCode();
    }
}
