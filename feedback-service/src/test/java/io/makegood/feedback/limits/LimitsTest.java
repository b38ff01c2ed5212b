package io.makegood.feedback.limits;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.answer;
import static io.makegood.feedback.World.answerBody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.feedback.World;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.surveys.Survey;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the doors say to somebody who knocks too often. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {

    private static final int BURST = 3;

    private final World world;
    private Survey survey;

    LimitsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void few_are_let_in() {
        survey = world.survey();
        QuarkusMock.installMockForType(TightLimits.requests(BURST), RequestLimits.class);
    }

    @Test
    void an_answer_too_many_is_told_when_to_come_again_and_nothing_is_kept() {
        // Given
        for (int i = 0; i < BURST; i++) {
            answer(survey.key(), answerBody(anId(), 9)).then().statusCode(202);
        }

        // When
        Response refused = answer(survey.key(), answerBody(anId(), 9));

        // Then
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("Access-Control-Expose-Headers", "Retry-After")
                .body("type", equalTo("urn:makegood:problem:too-many-requests"));
        assertThat(world.count("select count(*) from feedback where survey_id = ?", survey.surveyId()))
                .isEqualTo(BURST);
    }

    @Test
    void what_a_header_says_of_the_address_changes_nothing() {
        // When
        var statuses = IntStream.range(0, BURST + 2)
                .mapToObj(i -> given().header("X-Forwarded-For", "198.51.100." + i)
                        .header("Forwarded", "for=203.0.113." + i)
                        .get("/surveys/" + world.survey().key())
                        .statusCode())
                .toList();

        // Then
        assertThat(statuses).startsWith(200, 200, 200).endsWith(429, 429);
    }

    @Test
    void a_browser_gets_a_page() {
        // Given
        for (int i = 0; i < BURST; i++) {
            given().accept("text/html").get("/s/" + survey.key()).then().statusCode(200);
        }

        // When
        Response refused = given().accept("text/html,*/*;q=0.8").get("/i/some-token");

        // Then
        refused.then()
                .statusCode(429)
                .contentType("text/html")
                .header("Retry-After", "1")
                .body(containsString("One moment, please"));
    }

    @Test
    void an_integration_has_a_limit_of_its_own() {
        // Given
        String key = world.apiKey(world.integration(), Scope.CONTACTS_WRITE);
        for (int i = 0; i < BURST; i++) {
            World.with(key)
                    .body("{\"contactId\":\"" + anId() + "\",\"kind\":\"call\"}")
                    .post("/contacts")
                    .then()
                    .statusCode(202);
        }

        // When
        Response refused = World.with(key).body("{}").post("/contacts");
        Response other = World.with(world.apiKey(world.integration(), Scope.CONTACTS_WRITE))
                .body("{\"contactId\":\"" + anId() + "\",\"kind\":\"call\"}")
                .post("/contacts");

        // Then
        refused.then().statusCode(429).header("Retry-After", "1");
        other.then().statusCode(202);
    }
}
