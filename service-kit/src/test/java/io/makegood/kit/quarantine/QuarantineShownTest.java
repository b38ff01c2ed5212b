package io.makegood.kit.quarantine;

import static io.makegood.kit.KitFixtures.anId;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.kit.inbox.Wire;
import io.makegood.kit.inbox.Wire.Draft;
import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What operators are shown of a record that nobody can trust. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarantineShownTest {

    /** U+0000, an escape that clears the screen, a bell, letters that turn round, and some that cannot be seen. */
    private static final String HOSTILE = "a\u0000b\u001b[2Jc\u0007d\u202Etxt\u2066e\u200Bf\uFEFFg\u0085h";

    private static final String HARMLESS = "a\uFFFDb\uFFFD[2Jc\uFFFDd\uFFFDtxt\uFFFDe\uFFFDf\uFFFDg\uFFFDh";

    @Inject
    Wire wire;

    @Inject
    FindQuarantined quarantine;

    @Test
    void controls_and_what_turns_round_are_replaced_and_the_bytes_stand_beside_them() {
        // Given
        String subject = anId();
        byte[] value = (HOSTILE + "\ttab\nline \uD83D\uDE00").getBytes(UTF_8);

        // When
        wire.send(event(subject).header("x-" + HOSTILE, HOSTILE).value(value));

        // Then
        olga().get("/quarantine/" + held(subject))
                .then()
                .statusCode(200)
                .body("valueText", equalTo(HARMLESS + "\ttab\nline \uD83D\uDE00"))
                .body("valueHex", equalTo(HexFormat.ofDelimiter(" ").formatHex(value)))
                .body("size", equalTo(value.length))
                .body("key", equalTo(subject))
                .body("headers.name", hasItem("x-" + HARMLESS))
                .body("headers.find { it.name.startsWith('x-') }.value", equalTo(HARMLESS));
    }

    @Test
    void bytes_that_are_no_text_are_shown_as_such() {
        // Given
        String subject = anId();
        byte[] value = {(byte) 0xC0, (byte) 0xAF, 'a', (byte) 0xFF};

        // When
        wire.send(event(subject).value(value));

        // Then
        olga().get("/quarantine/" + held(subject))
                .then()
                .body("valueText", equalTo("\uFFFD\uFFFDa\uFFFD"))
                .body("valueHex", equalTo("c0 af 61 ff"));
    }

    @Test
    void of_a_large_one_the_beginning_is_shown_and_of_the_list_none() {
        // Given
        String subject = anId();
        byte[] value = new byte[100_000];
        Arrays.fill(value, (byte) 'x');

        // When
        wire.send(event(subject).value(value));

        // Then
        long id = held(subject);
        olga().get("/quarantine/" + id)
                .then()
                .body("valueText", equalTo("x".repeat(4_096)))
                .body("size", equalTo(value.length));
        olga().get("/quarantine?limit=200")
                .then()
                .body("items.find { it.id == " + id + " }.valueText", nullValue())
                .body("items.find { it.id == " + id + " }.headers", nullValue());
    }

    @Test
    void the_whole_value_can_be_fetched_as_a_file_and_by_operators_only() {
        // Given
        String subject = anId();
        byte[] value = new byte[100_000];
        new Random(7).nextBytes(value);
        wire.send(event(subject).value(value));
        long id = held(subject);
        String path = "/quarantine/" + id + "/value";

        // When
        Response answer = olga().get(path);

        // Then
        answer.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"quarantine-" + id + ".bin\"")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(answer.asByteArray()).isEqualTo(value);
        given().get(path).then().statusCode(401);
        given().auth().oauth2(Tokens.of("anna")).get(path).then().statusCode(403);
    }

    @Test
    void what_is_not_there_cannot_be_fetched() {
        // Given
        String subject = anId();
        wire.send(event(subject).value((byte[]) null));

        // Then
        for (long id : List.of(held(subject), 999_999_999L)) {
            olga().get("/quarantine/" + id + "/value").then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void dropping_one_is_written_down_with_the_name_of_who_did_it() {
        // Given
        String subject = anId();
        wire.send(event(subject).value("{"));
        long id = held(subject);

        // When
        olga().post("/quarantine/" + id + "/drop").then().statusCode(204);

        // Then
        olga().get("/operator-actions")
                .then()
                .body("items.find { it.subject == '" + id + "' }.action", equalTo("quarantine.drop"))
                .body("items.find { it.subject == '" + id + "' }.by", equalTo("olga"));
        olga().get("/quarantine/" + id)
                .then()
                .body("state", equalTo("DROPPED"))
                .body("resolvedBy", containsString("olga"));
    }

    private static Draft event(String subject) {
        return Wire.event(subject, 1);
    }

    private long held(String subject) {
        await().untilAsserted(() -> assertThat(of(subject)).hasSize(1));
        return of(subject).get(0).id();
    }

    private List<QuarantineEntry> of(String subject) {
        return quarantine.page(QuarantineState.HELD, 0, 1_000).stream()
                .filter(entry -> subject.equals(entry.subject()))
                .toList();
    }

    private static RequestSpecification olga() {
        return given().auth().oauth2(Tokens.of("olga"));
    }
}
