package io.makegood.recovery;

import static io.makegood.recovery.Acting.aFixedCase;
import static io.makegood.recovery.Acting.act;
import static io.makegood.recovery.Acting.anOpenCase;
import static io.makegood.recovery.Acting.appointDutyOwner;
import static io.makegood.recovery.Acting.as;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.localstack.TokenMint;
import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what, route by route. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTest {

    private static final List<String> ACTIONS = List.of("owner", "notes", "remedies", "apology", "fix", "closure");
    private static final String NONE = "019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02";

    /** Every route of this service, with a path that fits it. */
    static Stream<String> routes() {
        return Stream.concat(
                Stream.of(
                        "GET /recovery-cases",
                        "POST /recovery-cases",
                        "GET /recovery-cases/" + NONE,
                        "GET /duty-owners/north",
                        "PUT /duty-owners/north",
                        "GET /trace/" + NONE,
                        "GET /quarantine"),
                ACTIONS.stream().map(action -> "POST /recovery-cases/" + NONE + "/" + action));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_a_good_access_token_nothing_opens(String route) {
        assertEquals(401, status(given(), route));
        assertEquals(401, status(given().auth().oauth2("nonsense"), route));
        assertEquals(401, status(with(token -> token.person("mia").expired()), route));
        assertEquals(401, status(with(token -> token.person("mia").audience("somebody-else")), route));
        assertEquals(401, status(with(token -> token.person("mia").asIdToken()), route));
        assertEquals(401, status(with(token -> token.person("mia").issuer("http://localhost/evil")), route));
        assertEquals(401, status(with(token -> token.person("mia").unsigned()), route));
        assertEquals(401, status(with(token -> token.person("mia").signedWithPublicKey()), route));
        assertEquals(401, status(with(token -> token.person("mia").signedByStranger()), route));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_a_role_nothing_opens(String route) {
        assertEquals(403, status(with(token -> token.roles().units("*").claim("employee_id", "e-x")), route));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            eve,  GET /duty-owners/north.store-17, 403
            anna, GET /duty-owners/north.store-17, 200
            anna, GET /duty-owners/north,          404
            otto, GET /duty-owners/north.store-17, 200
            eve,  PUT /duty-owners/north.store-17, 403
            anna, PUT /duty-owners/north.store-17, 403
            otto, PUT /duty-owners/north.store-17, 403
            xena, PUT /duty-owners/north.store-17, 403
            mia,  PUT /duty-owners/south,          404
            otto, POST /recovery-cases,            403
            otto, GET /recovery-cases,             200
            otto, GET /trace/any,                  200
            olga, GET /quarantine,                 200
            mia,  GET /quarantine,                 403
            """)
    void each_role_opens_its_own_doors(String person, String route, int status) {
        assertEquals(status, status(as(person), route));
    }

    @Test
    void a_case_of_a_foreign_unit_is_not_there() {
        // Given
        String caseId = aFixedCase(aUnit(), anId());

        // Then
        assertEquals(404, as("ben").get("/recovery-cases/" + caseId).statusCode());
        assertEquals(404, as("anna").get("/recovery-cases/" + caseId).statusCode());
        ACTIONS.forEach(action ->
                assertEquals(404, status(as("ben"), "POST /recovery-cases/" + caseId + "/" + action), action));
    }

    @Test
    void who_watches_does_not_work() {
        // Given
        String caseId = aFixedCase(aUnit(), anId());

        // Then
        assertEquals(200, as("xena").get("/recovery-cases/" + caseId).statusCode());
        assertEquals(200, as("otto").get("/recovery-cases/" + caseId).statusCode());
        ACTIONS.forEach(action -> {
            assertEquals(403, status(as("xena"), "POST /recovery-cases/" + caseId + "/" + action), action);
            assertEquals(403, status(as("otto"), "POST /recovery-cases/" + caseId + "/" + action), action);
        });
    }

    @Test
    void any_employee_works_on_what_is_in_her_own_name() {
        // Given
        String unit = "north.store-17.u" + anId().substring(0, 8);
        appointDutyOwner(unit, "e-eve");
        String hers = anOpenCase(unit, anId());
        appointDutyOwner(unit, "e-anna");
        String annas = anOpenCase(unit, anId());
        Map<String, String> note = Map.of("kind", "CONTACT", "text", "Spoke to him.");

        // Then
        assertEquals(200, act("eve", hers, "notes", note).statusCode());
        assertEquals(404, act("eve", annas, "notes", note).statusCode());
    }

    @Test
    void who_has_neither_units_nor_an_employee_id_sees_an_empty_list() {
        // Given
        anOpenCase(aUnit(), anId());
        RequestSpecification nobody =
                with(token -> token.person("anna").claim("employee_id", null).claim("units", List.of()));

        // Then
        for (String query : List.of("", "?status=FIXED", "?unit=north", "?owner=e-anna", "?sort=openedAt")) {
            Response list = nobody.get("/recovery-cases" + query);
            assertEquals(200, list.statusCode(), query);
            assertEquals(List.of(), list.jsonPath().getList("items"), query);
        }
    }

    @Test
    void without_an_employee_id_nobody_acts() {
        // Given
        String caseId = anOpenCase(aUnit(), anId());

        // Then
        RequestSpecification nameless = with(token -> token.person("mia").claim("employee_id", null));
        assertEquals(403, status(nameless, "POST /recovery-cases/" + caseId + "/owner"));
    }

    private static RequestSpecification with(UnaryOperator<TokenMint.Token> token) {
        return given().auth().oauth2(token.apply(Tokens.builder()).build());
    }

    /** The status of a request that would be good if the caller might make it. */
    private static int status(RequestSpecification caller, String route) {
        String[] parts = route.split(" ");
        if (parts[0].equals("GET")) {
            return caller.get(parts[1]).statusCode();
        }
        return caller.contentType(ContentType.JSON)
                .header("Idempotency-Key", anId())
                .body(body(parts[1]))
                .request(parts[0], parts[1])
                .statusCode();
    }

    private static Map<String, String> body(String path) {
        if (path.startsWith("/duty-owners")) {
            return Map.of("ownerId", "e-anna");
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "owner", "closure" -> Map.of("reason", "because");
            case "notes" -> Map.of("kind", "INTERNAL", "text", "x");
            case "remedies" -> Map.of("kind", "flowers");
            case "apology" -> Map.of("acknowledge", "a", "own", "b", "remedy", "c", "precaution", "d");
            case "fix" -> Map.of();
            default -> Map.of("unit", "north", "severity", "LOW", "summary", "x");
        };
    }
}
