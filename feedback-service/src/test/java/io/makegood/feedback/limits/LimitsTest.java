package io.makegood.feedback.limits;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.answer;
import static io.makegood.feedback.World.answerBody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.feedback.World;
import io.makegood.feedback.database.Database;
import io.makegood.feedback.integrations.ApiKeys;
import io.makegood.feedback.integrations.CountedLookups;
import io.makegood.feedback.integrations.IssueApiKey;
import io.makegood.feedback.integrations.RevokeApiKey;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.surveys.Survey;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
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
    private final Database database;
    private final IssueApiKey issueApiKey;
    private final RevokeApiKey revokeApiKey;
    private Survey survey;

    LimitsTest(World world, Database database, IssueApiKey issueApiKey, RevokeApiKey revokeApiKey) {
        this.world = world;
        this.database = database;
        this.issueApiKey = issueApiKey;
        this.revokeApiKey = revokeApiKey;
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

    @Test
    void a_key_without_the_scope_counts_for_its_integration_too() {
        // Given
        String key = world.apiKey(world.integration(), Scope.CONTACTS_WRITE);
        for (int i = 0; i < BURST; i++) {
            World.with(key).body("{}").post("/feedback").then().statusCode(403);
        }

        // When
        Response refused = World.with(key).body("{}").post("/feedback");

        // Then
        refused.then().statusCode(429).header("Retry-After", "1");
    }

    @Test
    void wrong_keys_are_turned_away_before_they_are_looked_up() {
        // Given
        CountedLookups keys = new CountedLookups(database);
        QuarkusMock.installMockForType(keys, ApiKeys.class);
        for (int i = 0; i < BURST; i++) {
            aContact("mg_" + anId()).then().statusCode(401);
        }

        // When
        Response refused = aContact("mg_" + anId());
        Response without = given().contentType("application/json").body("{}").post("/feedback");

        // Then
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("urn:makegood:problem:too-many-requests"));
        without.then().statusCode(429);
        assertThat(keys.lookups()).isEqualTo(BURST);
    }

    @Test
    void a_good_key_passes_where_others_try_wrong_ones_until_it_is_revoked() {
        // Given
        IssueApiKey.Issued good =
                issueApiKey.issue(world.integration().name(), "Test", List.of(Scope.CONTACTS_WRITE), "adam");
        for (int i = 0; i < BURST; i++) {
            aContact("mg_" + anId()).then().statusCode(401);
        }

        // When, Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> aContact(good.text()).then().statusCode(202));
        aContact("mg_" + anId()).then().statusCode(429);
        revokeApiKey.revoke(good.key().apiKeyId());
        aContact(good.text()).then().statusCode(401);
    }

    @Test
    void good_keys_use_nothing_up_of_what_wrong_ones_may() {
        // Given
        for (int i = 0; i < BURST + 1; i++) {
            aContact(world.apiKey(world.integration(), Scope.CONTACTS_WRITE))
                    .then()
                    .statusCode(202);
        }

        // When
        Response wrong = aContact("mg_" + anId());

        // Then
        wrong.then().statusCode(401);
    }

    private static Response aContact(String key) {
        return World.with(key)
                .body("{\"contactId\":\"" + anId() + "\",\"kind\":\"call\"}")
                .post("/contacts");
    }
}
