package io.makegood.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict JSON, problems and deny by default, through HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"score\":7} x",
                "{\"score\":7}{\"score\":8}",
                "{\"score\":7,\"score\":8}",
                "{\"score\":7,\"unknown\":1}",
                "{\"score\":\"7\"}",
                "{\"score\":9.9}",
                "{\"score\":9.0}",
                "{\"score\":1e400}",
                "{\"score\":2147483648}",
                "{\"score\":0x7}",
                "{\"score\":007}",
                "{\"score\":true}",
                "{\"score\":null}",
                "{\"score\":NaN}",
                "{\"score\":\"\"}",
                "{}",
                "{\"score\":11}",
                "{\"score\":1,\"comment\":17}",
                "{\"score\":1,\"comment\":true}",
                "{\"score\":1,\"at\":1234567890}",
                "{\"score\":1,\"at\":\"2026-02-30T00:00:00Z\"}",
                "{\"score\":1,\"more\":[{\"score\":12}]}",
                "{\"score\":123456789012345678901234567890}",
                "\uFEFF{\"score\":7",
            })
    void what_is_not_exactly_right_is_refused_with_a_problem(String body) {
        given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/door")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", startsWith("urn:makegood:problem:"))
                .body("status", equalTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/door/list/7;x=1", "/door/list/7%25;x", "/door;/list/7", "/door/closed;x"})
    void no_address_has_matrix_parameters(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("semicolon"));
    }

    @Test
    void a_semicolon_in_a_query_is_nobodys_business() {
        given().urlEncodingEnabled(false)
                .get("/door/list/7?limit=5&x=1;b=2")
                .then()
                .statusCode(200);
    }

    @Test
    void a_body_that_is_too_large_is_not_read_at_a_wrong_address_either() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write("POST /door;x HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0?N",
                "json",
                "text/html, oops",
                "/",
                "",
                "application/json;q=x, text/plain",
                "text/html;q=2, text/plain"
            })
    void an_accept_that_nobody_can_read_is_refused_before_anything_happens(String accept) {
        given().header("Accept", accept)
                .when()
                .get("/door/bug")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:makegood:problem:unreadable-accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/plain", "text/html, application/xml;q=0.9, */*;q=0.8"})
    void what_browsers_and_tools_accept_is_fine(String accept) {
        given().header("Accept", accept).when().get("/door/list/7").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"score":7,"score":8}            | The body is not readable JSON. |
                    {"more":[{"score":               | The body is not readable JSON. |
                    []                               | The JSON does not fit.         | It must be one object and nothing else.
                    {"score":7}{"score":8}           | The JSON does not fit.         | It must be one object and nothing else.
                    """)
    void what_is_wrong_with_the_text_is_said(String body, String title, String detail) {
        given().contentType("application/json")
                .body(body)
                .when()
                .post("/door")
                .then()
                .statusCode(400)
                .body("title", equalTo(title))
                .body("detail", detail == null ? startsWith("At line 1, column ") : equalTo(detail));
    }

    @Test
    void a_text_that_is_too_long_is_called_so() {
        given().contentType("application/json")
                .body("{\"score\":1,\"comment\":\"" + "x".repeat(20_000) + "\"}")
                .when()
                .post("/door")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("comment"))
                .body("errors[0].message", startsWith("is longer"));
    }

    @Test
    void a_body_that_says_that_it_is_too_large_is_refused_with_a_problem() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                    POST /door HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 5000000\r
                    \r
                    """.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains(Problem.MEDIA_TYPE)
                    .contains("urn:makegood:problem:too-large");
        }
    }

    @Test
    void deep_nesting_is_refused() {
        given().contentType("application/json")
                .body("{\"more\":[".repeat(5_000))
                .when()
                .post("/door")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void a_field_error_names_the_field() {
        given().contentType("application/json")
                .body("{\"score\":1,\"more\":[{\"score\":12}]}")
                .when()
                .post("/door")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("more[0].score"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=abc,limit,must be a whole number",
        "limit=99999999999,limit,must be a whole number",
        "limit=10&order=LATEST,order,'must be one of OLDEST, NEWEST'",
        "limit=201,limit,must be less than or equal to 200"
    })
    void a_query_that_does_not_fit_is_a_field_error_and_no_missing_page(String query, String field, String message) {
        given().get("/door/list/7?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:makegood:problem:invalid"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", equalTo(message));
    }

    @Test
    void an_id_in_the_path_that_cannot_be_one_is_no_page() {
        given().get("/door/list/abc").then().statusCode(404).body("type", equalTo("urn:makegood:problem:not-found"));
        given().get("/door/list/7?limit=10&order=OLDEST").then().statusCode(200).body(equalTo("7 10 OLDEST"));
    }

    @Test
    void good_input_is_taken() {
        given().contentType("application/json")
                .body("{\"score\":7,\"at\":\"2026-02-28T00:00:00Z\"}")
                .when()
                .post("/door")
                .then()
                .statusCode(200)
                .body("score", equalTo(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/vnd.x+json", "multipart/form-data", "nonsense", "*/*", "a/b/c", ""})
    void another_content_type_is_refused(String type) throws IOException, InterruptedException {
        assertThat(status(type, "{\"score\":7}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(415);
    }

    @Test
    void a_body_is_proper_utf_8() throws IOException, InterruptedException {
        assertThat(status(
                        "application/json",
                        "{\"score\":7,\"comment\":\"\u00c0\u00af\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(400);
        assertThat(status("application/json", "{\"score\":7}".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(400);
        assertThat(status(
                        "application/json;charset=utf-8",
                        "{\"score\":7,\"comment\":\"gr\u00fc\u00df\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }

    /** The client sends the bytes and the type as they are. */
    private static int status(String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/door"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_bug_tells_nothing_of_the_inside() {
        given().when()
                .get("/door/bug")
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void an_unknown_path_is_a_404_and_a_wrong_method_a_405() {
        given().when().get("/nowhere").then().statusCode(404);
        given().when().delete("/door").then().statusCode(405);
    }

    @Test
    void without_a_token_a_guarded_door_asks_to_sign_in() {
        given().when()
                .get("/door/closed")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void a_role_opens_what_it_may_and_nothing_else() {
        given().auth().oauth2(Tokens.of("olga")).get("/door/closed").then().statusCode(200);
        given().auth().oauth2(Tokens.of("anna")).get("/door/closed").then().statusCode(403);
    }

    @Test
    void a_door_that_somebody_forgot_to_annotate_is_closed() {
        given().auth().oauth2(Tokens.of("olga")).get("/door/forgotten").then().statusCode(403);
    }

    @Test
    void quarantine_is_for_operators() {
        given().when().get("/quarantine").then().statusCode(401);
        given().auth().oauth2(Tokens.of("anna")).get("/quarantine").then().statusCode(403);
        given().auth().oauth2(Tokens.of("olga")).get("/quarantine").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of("olga"))
                .get("/quarantine/999999999")
                .then()
                .statusCode(404);
    }
}
