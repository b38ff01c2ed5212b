package io.makegood.feedback.submissions.rest;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.PublishedEvents.Published;
import io.makegood.feedback.World;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.surveys.Survey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feedback by API key: one and many. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackIntakeResourceTest {

    @Inject
    World world;

    @Inject
    PublishedEvents events;

    private Integration integration;
    private String key;

    @BeforeEach
    void an_integration() {
        integration = world.integration();
        key = world.apiKey(integration, Scope.FEEDBACK_WRITE);
    }

    @Test
    void feedback_is_kept_and_told_with_what_the_integration_says() {
        // Given
        String body = """
                {"submissionId": "row-1",
                 "ratings": [{"question": "recommend", "metric": "NPS", "value": 9},
                             {"question": "effort", "metric": "CES", "value": 1, "scaleMin": 1, "scaleMax": 7,
                              "higherIsBetter": false},
                             {"question": "wifi", "metric": "STARS", "value": null}],
                 "unit": "north.store-18", "employeeId": "e-eve", "labels": ["flight"], "channel": "till",
                 "comment": "Lovely.", "customer": {"reference": "K-20391", "name": "Clara"}}""";

        // When
        String feedbackId = with(key)
                .body(body)
                .post("/feedback")
                .then()
                .statusCode(202)
                .extract()
                .path("feedbackId");

        // Then
        await().untilAsserted(() -> assertThat(events.about(feedbackId)).hasSize(1));
        Published told = events.about(feedbackId).get(0);
        assertThat(told.text("moment")).isEqualTo("MAGIC");
        assertThat(told.text("assurance")).isEqualTo("INTEGRATION");
        assertThat(told.text("unit")).isEqualTo("north.store-18");
        assertThat(told.text("channel")).isEqualTo("till");
        assertThat(told.text("customerId")).hasSize(36);
        assertThat(told.data().path("ratings")).hasSize(3);
        assertThat(told.data().toString()).doesNotContain("K-20391", "Lovely", "Clara");
    }

    @Test
    void the_same_customer_is_the_same_under_the_same_reference_of_the_same_integration() {
        // Given
        String other = world.apiKey(world.integration(), Scope.FEEDBACK_WRITE);

        // When
        String first = customerOf(key, "{\"reference\": \"K-1\"}");
        String again = customerOf(key, "{\"reference\": \"K-1\", \"email\": \"k1@example.org\"}");
        String elsewhere = customerOf(other, "{\"reference\": \"K-1\"}");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(elsewhere).isNotEqualTo(first);
        assertThat(world.text("select email from customer where customer_id = ?", first))
                .isEqualTo("k1@example.org");
    }

    @Test
    void a_new_key_of_the_integration_continues_with_its_ids() {
        // Given
        String rotated = world.apiKey(integration, Scope.FEEDBACK_WRITE);
        String body = feedback("row-1", 9);
        String first = with(key).body(body).post("/feedback").path("feedbackId");

        // When
        String again = with(rotated).body(body).post("/feedback").path("feedbackId");

        // Then
        assertThat(again).isEqualTo(first);
    }

    @Test
    void only_who_may_backdate_says_when_it_happened() {
        // Given
        String backdating = world.apiKey(integration, Scope.FEEDBACK_WRITE, Scope.FEEDBACK_BACKDATE);
        String body = "{\"submissionId\": \"old\", \"comment\": \"x\", \"occurredAt\": \"2014-01-03T00:00:00Z\"}";

        // When
        Response refused = with(key).body(body).post("/feedback");
        String feedbackId = with(backdating).body(body).post("/feedback").path("feedbackId");

        // Then
        refused.then().statusCode(403);
        await().untilAsserted(() -> assertThat(events.about(feedbackId))
                .singleElement()
                .extracting(event -> event.text("occurredAt"))
                .isEqualTo("2014-01-03T00:00:00Z"));
        with(backdating)
                .body(body.replace("old", "future").replace("2014", "2099"))
                .post("/feedback")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"unit\": \"south\"', 422",
        "'\"unit\": \"northern\"', 422",
        "'\"unit\": \"north\"', 202",
        "'\"unit\": \"north.store-99.team-a\"', 202",
        "'\"unit\": \"*\"', 422",
        "'\"survey\": \"no-such-survey\"', 422",
        "'\"labels\": [\"Two Words\"]', 422",
        "'\"labels\": [null]', 422",
        "'\"channel\": \"E Mail\"', 422",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": \"NPS\", \"value\": 11}]', 422",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": \"NPS\", \"value\": 9, \"scaleMin\": 1}]', 422",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": \"CES\", \"value\": 1, \"scaleMin\": 1, \"scaleMax\": 7}]', 422",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": \"CSAT\", \"value\": 1}]', 422",
        "'\"ratings\": [{\"question\": \"q\", \"value\": 1}]', 422",
        "'\"ratings\": [{\"question\": \"a b\", \"metric\": \"NPS\", \"value\": 1}]', 422",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": \"NPS\", \"value\": 1}, {\"question\": \"q\", \"metric\": \"NPS\", \"value\": 1}]', 422",
        "'\"ratings\": [null]', 422",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": \"HAPPINESS\", \"value\": 1}]', 400",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": 0, \"value\": 1}]', 400",
        "'\"ratings\": [{\"question\": \"q\", \"metric\": \"NPS\", \"value\": 1, \"scaleMax\": 10.5}]', 400",
        "'\"assurance\": \"INVITED\"', 400",
        "'\"customer\": {\"reference\": \"a\\nb\"}', 422",
        "'\"customer\": {\"id\": \"x\"}', 400"
    })
    void what_does_not_fit_is_refused(String field, int status) {
        with(key)
                .body("{\"submissionId\": \"x\", \"comment\": \"x\", " + field + "}")
                .post("/feedback")
                .then()
                .statusCode(status);
    }

    @Test
    void a_survey_declares_its_questions_for_the_integration_too() {
        // Given
        Survey survey = world.survey();
        String ratings = "\"ratings\": [{\"question\": \"recommend\", \"value\": 9%s}]";

        // Then
        with(key)
                .body(of(survey, "a", ratings.formatted("")))
                .post("/feedback")
                .then()
                .statusCode(202);
        with(key)
                .body(of(survey, "b", ratings.formatted(", \"metric\": \"NPS\"")))
                .post("/feedback")
                .then()
                .statusCode(202);
        with(key)
                .body(of(survey, "c", ratings.formatted(", \"metric\": \"CSAT\"")))
                .post("/feedback")
                .then()
                .statusCode(422);
        with(key)
                .body(of(survey, "d", "\"ratings\": [{\"question\": \"other\", \"metric\": \"NPS\", \"value\": 9}]"))
                .post("/feedback")
                .then()
                .statusCode(422);
    }

    @Test
    void many_are_answered_one_by_one_in_their_order() {
        // Given
        String items = IntStream.range(0, 500)
                .mapToObj(i -> feedback("row-" + i, i % 11))
                .collect(Collectors.joining(","));

        // When
        JsonPath results = with(key)
                .body("{\"items\": [" + items + "]}")
                .post("/feedback/bulk")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(results.getList("results.submissionId"))
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "row-" + i).toList());
        assertThat(results.<Integer>getList("results.status")).containsOnly(202);
        assertThat(results.<String>getList("results.feedbackId"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void a_bad_item_harms_nobody_beside_it() {
        // Given
        String items = String.join(
                ",",
                feedback("good-1", 9),
                "{\"submissionId\": \"twice\", \"comment\": \"a\", \"comment\": \"b\"}",
                "17",
                "{\"submissionId\": \"unknown\", \"more\": 1}",
                feedback("off-scale", 11),
                "{\"submissionId\": \"old\", \"comment\": \"x\", \"occurredAt\": \"2014-01-03T00:00:00Z\"}",
                feedback("good-1", 8),
                feedback("good-1", 9),
                "{\"comment\": \"" + "[".repeat(30) + "\", \"ratings\": " + "[".repeat(40) + "]".repeat(40) + "}",
                feedback("good-2", 1));

        // When
        JsonPath results = with(key)
                .body("{\"items\": [" + items + "]}")
                .post("/feedback/bulk")
                .jsonPath();

        // Then
        List<Integer> statuses = results.getList("results.status");
        assertThat(statuses).hasSize(10);
        assertThat(statuses.subList(0, 6)).containsExactly(202, 400, 400, 400, 422, 403);
        assertThat(statuses.subList(6, 10)).containsExactly(422, 202, 400, 202);
        assertThat(results.getString("results[7].feedbackId")).isEqualTo(results.getString("results[0].feedbackId"));
        assertThat(results.getString("results[4].problem.errors[0].field")).isEqualTo("ratings[0].value");
        assertThat(results.getString("results[4].problem.type")).isEqualTo("urn:makegood:problem:invalid");
    }

    @Test
    void a_bulk_that_is_sent_again_says_the_same() {
        // Given
        String body = "{\"items\": [" + feedback("a", 9) + "," + feedback("b", 3) + "]}";
        String first = with(key).body(body).post("/feedback/bulk").asString();

        // When
        String again = with(key).body(body).post("/feedback/bulk").asString();

        // Then
        assertThat(again).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"items\": [{}", "{\"items\": [{}]} x"})
    void an_unreadable_envelope_fails_the_whole(String body) {
        with(key).body(body).post("/feedback/bulk").then().statusCode(400);
    }

    @Test
    void a_bulk_is_bounded() {
        String tooMany = "{\"items\": [" + "{},".repeat(500) + "{}]}";
        String tooLarge = "{\"items\": [\"" + "x".repeat(1 << 20) + "\"]}";

        with(key).body(tooMany).post("/feedback/bulk").then().statusCode(400);
        assertThat(statusUnlessHungUp(tooLarge)).isEqualTo(413);
    }

    /** The service may answer and hang up before all of it is sent, and a client that still writes sees only that. */
    private int statusUnlessHungUp(String body) {
        try {
            return with(key).body(body).post("/feedback/bulk").statusCode();
        } catch (Exception e) {
            assertThat(e).isInstanceOf(SocketException.class);
            return 413;
        }
    }

    @Test
    void nobody_enters_without_a_key_that_allows_it() {
        // Given
        String contactsOnly = world.apiKey(integration, Scope.CONTACTS_WRITE);
        String body = feedback("x", 9);

        // Then
        given().contentType("application/json")
                .body(body)
                .post("/feedback")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:makegood:problem:unauthorized"));
        for (String wrong : List.of("mg_wrong", " ", key + "x", key.toUpperCase(), "x".repeat(5_000))) {
            with(wrong).body(body).post("/feedback").then().statusCode(401);
            with(wrong).body("not even JSON").post("/feedback/bulk").then().statusCode(401);
        }
        with(contactsOnly).body(body).post("/feedback").then().statusCode(403);
        with(key).body("{}").post("/contacts").then().statusCode(403);
        with(key).body("{}").post("/invitations").then().statusCode(403);
    }

    private String customerOf(String apiKey, String customer) {
        String feedbackId = with(apiKey)
                .body("{\"submissionId\": \"%s\", \"comment\": \"x\", \"customer\": %s}".formatted(anId(), customer))
                .post("/feedback")
                .then()
                .statusCode(202)
                .extract()
                .path("feedbackId");
        return world.text("select customer_id from feedback where feedback_id = ?", feedbackId);
    }

    private static String of(Survey survey, String id, String ratings) {
        return "{\"submissionId\": \"%s\", \"survey\": \"%s\", %s}".formatted(id, survey.key(), ratings);
    }

    private static String feedback(String id, int nps) {
        return "{\"submissionId\": \"%s\", \"ratings\": [{\"question\": \"recommend\", \"metric\": \"NPS\", \"value\": %d}]}"
                .formatted(id, nps);
    }
}
