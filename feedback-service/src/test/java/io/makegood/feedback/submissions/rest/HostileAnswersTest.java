package io.makegood.feedback.submissions.rest;

import static io.makegood.feedback.Fixtures.anId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.feedback.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public door says to bad and hostile input: a clear refusal, never a failure, nothing kept. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileAnswersTest {

    private static final int MAX_BODY = 1024 * 1024;

    @Inject
    World world;

    @TestHTTPResource
    URL service;

    private String survey;

    @BeforeEach
    void a_survey() {
        survey = world.survey().key();
    }

    /** The body with {@code ID} for a fresh submission id. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("empty", "", 400),
                Arguments.of("null", "null", 400),
                Arguments.of("an array", "[]", 400),
                Arguments.of("a text", "\"text\"", 400),
                Arguments.of("truncated", "{\"submissionId\": \"ID\", \"answers\": {", 400),
                Arguments.of("trailing garbage", good("9") + "x", 400),
                Arguments.of("two documents", good("9") + good("9"), 400),
                Arguments.of(
                        "a key twice",
                        "{\"submissionId\": \"ID\", \"answers\": {\"recommend\": 1, \"recommend\": 9}}",
                        400),
                Arguments.of("unitId", with("\"unitId\": \"south\""), 400),
                Arguments.of("id", with("\"id\": 1"), 400),
                Arguments.of("occurredAt", with("\"occurredAt\": \"2020-01-01T00:00:00Z\""), 400),
                Arguments.of("__proto__", with("\"__proto__\": {}"), 400),
                Arguments.of("@type", with("\"@type\": \"java.lang.Runtime\""), 400),
                Arguments.of("class", with("\"class\": \"x\""), 400),
                Arguments.of("score as text", good("\"7\""), 400),
                Arguments.of("score 9.9", good("9.9"), 422),
                Arguments.of("score 9.0", good("9.0"), 202),
                Arguments.of("score -1", good("-1"), 422),
                Arguments.of("score 11", good("11"), 422),
                Arguments.of("score 2147483648", good("2147483648"), 422),
                Arguments.of("score 1e400", good("1e400"), 422),
                Arguments.of("score 1e999999999", good("1e999999999"), 422),
                Arguments.of("score 0x7", good("0x7"), 400),
                Arguments.of("score 007", good("007"), 400),
                Arguments.of("score -0", good("-0"), 202),
                Arguments.of("score true", good("true"), 400),
                Arguments.of("score null", good("null"), 422),
                Arguments.of("score NaN", good("NaN"), 400),
                Arguments.of("score empty", good("\"\""), 400),
                Arguments.of("score as array", good("[9]"), 400),
                Arguments.of("score of 30 digits", good("1".repeat(30)), 400),
                Arguments.of("no score", "{\"submissionId\": \"ID\", \"answers\": {}}", 422),
                Arguments.of("no answers", "{\"submissionId\": \"ID\"}", 422),
                Arguments.of("answers as array", "{\"submissionId\": \"ID\", \"answers\": [9]}", 400),
                Arguments.of("a comment of 4001", comment("x".repeat(4001)), 422),
                Arguments.of("a comment of 4000", comment("x".repeat(4000)), 202),
                Arguments.of("4000 emoji", comment("😀".repeat(4000)), 202),
                Arguments.of("4000 accents", comment("e" + "\u0301".repeat(3999)), 202),
                Arguments.of("an escaped NUL", comment("a\\u0000b"), 202),
                Arguments.of("a raw NUL", comment("a\u0000b"), 400),
                Arguments.of("a lone surrogate", comment("a\\ud800b"), 202),
                Arguments.of("a reversed pair", comment("a\\udc00\\ud800b"), 202),
                Arguments.of("bidi and a fake log line", comment("a\\u202eb\\r\\n2026 ERROR root \\u001b[31m"), 202),
                Arguments.of("only invisible", comment("\\u200b \\u2060"), 202),
                Arguments.of("script", comment("<script>alert(1)</script><img src=x onerror=alert(1)>"), 202),
                Arguments.of("formula and lookups", comment("=HYPERLINK(1) ${jndi:ldap://x} {{7*7}} #{1} %00"), 202),
                Arguments.of("depth 5000", with("\"comment\": " + "[".repeat(5000) + "]".repeat(5000)), 400),
                Arguments.of("60 000 keys", "{\"submissionId\": \"ID\", \"answers\": {" + keys(60_000) + "}}", 413),
                Arguments.of("3 000 answers", "{\"submissionId\": \"ID\", \"answers\": {" + keys(3_000) + "}}", 400),
                Arguments.of(
                        "hash-colliding keys", "{\"submissionId\": \"ID\", \"answers\": {" + colliding() + "}}", 422),
                Arguments.of(
                        "a name of 200",
                        "{\"submissionId\": \"ID\", \"answers\": {\"" + "q".repeat(200) + "\": 1}}",
                        400),
                Arguments.of(
                        "an unknown question",
                        "{\"submissionId\": \"ID\", \"answers\": {\"recommend\": 9, \"x\": 1}}",
                        422),
                Arguments.of("no submissionId", "{\"answers\": {\"recommend\": 9}}", 400),
                Arguments.of("submissionId null", "{\"submissionId\": null, \"answers\": {\"recommend\": 9}}", 400),
                Arguments.of(
                        "submissionId number", "{\"submissionId\": 12345678, \"answers\": {\"recommend\": 9}}", 400),
                Arguments.of(
                        "nil UUID",
                        "{\"submissionId\": \"00000000-0000-0000-0000-000000000000\", \"answers\": {\"recommend\": 9}}",
                        422),
                Arguments.of("braces", "{\"submissionId\": \"{ID}\", \"answers\": {\"recommend\": 9}}", 422),
                Arguments.of(
                        "submissionId of 10 KB",
                        "{\"submissionId\": \"" + "x".repeat(10_000) + "\", \"answers\": {\"recommend\": 9}}",
                        400),
                Arguments.of("e-mail of 400", email("x".repeat(400) + "@example.org"), 422),
                Arguments.of("e-mail with CRLF", email("x@example.org\\r\\nBcc: y@example.org"), 422),
                Arguments.of("e-mail with two @", email("x@y@example.org"), 422),
                Arguments.of("e-mail with NUL", email("x\\u0000@example.org"), 422),
                Arguments.of("a locale that is none", with("\"locale\": \"xx-YY-zzzzzzzzzzzz!\""), 422),
                Arguments.of("a locale of 5 KB", with("\"locale\": \"" + "x".repeat(5_000) + "\""), 422),
                Arguments.of(
                        "an employee that is an address",
                        with("\"claims\": {\"employeeId\": \"eve@example.org\"}"),
                        422),
                Arguments.of("a unit among the claims", with("\"claims\": {\"unit\": \"south\"}"), 400));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bodies")
    void a_body_is_taken_or_refused_and_never_breaks_anything(String what, String body, int status) {
        // When
        Response response = post("application/json", body.replace("ID", anId()).getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(kept()).isEqualTo(status == 202 ? 1 : 0);
        if (status != 202) {
            assertThat(response.contentType()).startsWith("application/problem+json");
            assertThat(response.asString()).doesNotContain("Exception", "io.makegood", "jackson");
        }
    }

    @Test
    void what_could_harm_is_not_kept_in_a_comment() {
        // When
        post(
                "application/json",
                comment("a\\u0000b\\ud800c\\u202ed\\r\\ne\\u001b[31m")
                        .replace("ID", anId())
                        .getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(world.text(
                        "select comment from feedback join survey using (survey_id) where survey_key = ?", survey))
                .isEqualTo("abcd\ne[31m");
    }

    static Stream<Arguments> encodings() {
        byte[] broken = good("9").replace("ID", anId()).getBytes(StandardCharsets.UTF_8);
        broken[2] = (byte) 0xC0;
        return Stream.of(
                Arguments.of("invalid UTF-8", broken, 400),
                Arguments.of("Latin-1 as UTF-8", encoded(StandardCharsets.ISO_8859_1), 400),
                Arguments.of("UTF-16 with a mark", encoded(StandardCharsets.UTF_16), 400),
                Arguments.of("UTF-8 with a mark", ("\uFEFF" + withUmlaut()).getBytes(StandardCharsets.UTF_8), 202));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("encodings")
    void an_encoding_is_known_or_refused(String what, byte[] body, int status) {
        assertThat(post("application/json", body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "multipart/form-data, 415",
        "application/vnd.x+json, 415",
        "application/xml, 415",
        "application/json;charset=utf-7, 202"
    })
    void only_json_and_forms_are_taken(String contentType, int status) {
        assertThat(post(contentType, good("9").replace("ID", anId()).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws IOException {
        // Given
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[100_000]);
            }
        }

        // When
        Response response = given().config(binary())
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(bomb.toByteArray())
                .post("/surveys/{key}/answers", survey);

        // Then
        assertThat(response.statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 2_000_000})
    void a_body_that_is_too_large_is_refused(int size) {
        assertThat(statusUnlessHungUp(new byte[size])).isEqualTo(413);
    }

    /** The service may answer and hang up before all of it is sent, and a client that still writes sees only that. */
    private int statusUnlessHungUp(byte[] body) {
        try {
            return post("application/json", body).statusCode();
        } catch (Exception e) {
            assertThat(e).isInstanceOf(SocketException.class);
            assertThat(body.length).as("what a refused one may send on").isGreaterThan(MAX_BODY);
            return 413;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-survey",
                "../feedback",
                "..%2ffeedback",
                "'%3B DROP TABLE survey",
                "UPPER",
                "s%D0%B0",
                "%00",
                ";jsessionid=1",
                "%2e%2e"
            })
    void a_survey_that_is_not_there_is_not_found(String key) throws IOException {
        assertThat(raw("POST /surveys/" + key.replace(" ", "%20") + "/answers", "application/json", "{}"))
                .isIn(400, 401, 404, 405, 415);
    }

    @Test
    void a_key_of_ten_kilobytes_is_refused() throws IOException {
        assertThat(raw("POST /surveys/" + "x".repeat(10_000) + "/answers", "application/json", "{}"))
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "TRACE", "HEAD"})
    void no_other_method_does_anything(String method) throws IOException {
        assertThat(raw(method + " /surveys/" + survey + "/answers", "application/json", good("9")))
                .isIn(401, 404, 405, 501);
        assertThat(kept()).isZero();
    }

    @Test
    void a_method_override_overrides_nothing() {
        given().header("X-HTTP-Method-Override", "DELETE")
                .contentType("application/json")
                .body(good("9").replace("ID", anId()))
                .post("/surveys/{key}/answers", survey)
                .then()
                .statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "*/*;q=0", "text/html"})
    void whatever_is_accepted_the_answer_is_kept_or_refused_cleanly(String accept) {
        assertThat(given().header("Accept", accept)
                        .contentType("application/json")
                        .body(good("9").replace("ID", anId()))
                        .post("/surveys/{key}/answers", survey)
                        .statusCode())
                .isIn(202, 406);
    }

    @Test
    void forwarded_for_means_nothing() {
        String chain = IntStream.range(0, 100).mapToObj(i -> "10.0.0." + i).collect(Collectors.joining(", "));

        given().header("X-Forwarded-For", chain)
                .contentType("application/json")
                .body(good("9").replace("ID", anId()))
                .post("/surveys/{key}/answers", survey)
                .then()
                .statusCode(202);
    }

    private long kept() {
        return world.count("select count(*) from feedback join survey using (survey_id) where survey_key = ?", survey);
    }

    private Response post(String contentType, byte[] body) {
        return given().config(binary()).contentType(contentType).body(body).post("/surveys/{key}/answers", survey);
    }

    private static RestAssuredConfig binary() {
        return RestAssuredConfig.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    /** Byte for byte, as no client library would send it. */
    private int raw(String line, String contentType, String body) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String request = line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + contentType
                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String status = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(status.substring(9));
        }
    }

    private static byte[] encoded(Charset charset) {
        return withUmlaut().getBytes(charset);
    }

    private static String withUmlaut() {
        return comment("schön").replace("ID", anId());
    }

    private static String good(String score) {
        return "{\"submissionId\": \"ID\", \"answers\": {\"recommend\": " + score + "}}";
    }

    private static String with(String field) {
        return "{\"submissionId\": \"ID\", \"answers\": {\"recommend\": 9}, " + field + "}";
    }

    private static String comment(String text) {
        return with("\"comment\": \"" + text + "\"");
    }

    private static String email(String text) {
        return with("\"claims\": {\"customer\": {\"email\": \"" + text + "\"}}");
    }

    private static String keys(int number) {
        return IntStream.range(0, number).mapToObj(i -> "\"q" + i + "\":1").collect(Collectors.joining(","));
    }

    /** "Aa" and "BB" have the same hash code, and so has every row of them. */
    private static String colliding() {
        return IntStream.range(0, 64)
                .mapToObj(i -> "\""
                        + IntStream.range(0, 6)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                                .collect(Collectors.joining())
                        + "\":1")
                .collect(Collectors.joining(","));
    }
}
