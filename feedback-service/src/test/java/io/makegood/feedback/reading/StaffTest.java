package io.makegood.feedback.reading;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.answer;
import static io.makegood.feedback.World.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.feedback.World;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.Scope;
import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff see and do, each within her units. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffTest {

    @Inject
    World world;

    @Test
    void the_words_of_a_customer_are_read_by_her_unit_and_by_nobody_else() {
        // Given
        String feedbackId = feedback(world.survey("north.store-17").key());

        // Then
        as("eve").get("/feedback/" + feedbackId).then().statusCode(200).body("comment", equalTo("Cold soup."));
        as("xena").get("/feedback/" + feedbackId).then().statusCode(200);
        as("ben").get("/feedback/" + feedbackId).then().statusCode(404);
        given().get("/feedback/" + feedbackId).then().statusCode(401);
        as("eve").get("/feedback/" + anId()).then().statusCode(404);
    }

    @Test
    void a_list_shows_the_own_units_newest_first_page_by_page_and_no_words() {
        // Given
        String unit = "north.store-17.t" + anId().substring(0, 8);
        String survey = world.survey(unit).key();
        List<String> ids = IntStream.range(0, 5).mapToObj(i -> feedback(survey)).toList();

        // When
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request = as("eve").queryParam("unit", unit).queryParam("limit", 2);
            Response page = (after == null ? request : request.queryParam("after", after)).get("/feedback");
            page.then().statusCode(200).body("items.comment", not(hasItem("Cold soup.")));
            seen.addAll(page.path("items.feedbackId"));
            after = page.path("next");
        } while (after != null);

        // Then
        assertThat(seen)
                .containsExactlyElementsOf(
                        ids.stream().sorted((a, b) -> b.compareTo(a)).toList());
        as("ben").queryParam("unit", unit).get("/feedback").then().body("items.size()", equalTo(0));
    }

    @Test
    void several_are_read_at_once_with_their_words_and_those_of_other_units_are_not_among_them() {
        // Given
        String first = feedback(world.survey("north.store-17").key());
        String second = feedback(world.survey("north.store-17").key());
        String elsewhere = feedback(world.survey("south.store-2").key());

        // Then
        as("eve")
                .queryParam("id", first, elsewhere, second, anId(), "%", "'--", "\0", "")
                .get("/feedback")
                .then()
                .statusCode(200)
                .body("items.feedbackId", contains(second, first))
                .body("items.comment", contains("Cold soup.", "Cold soup."))
                .body("next", nullValue());
        as("ben")
                .queryParam("id", first)
                .get("/feedback")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as("eve")
                .queryParam("id", Collections.nCopies(51, first))
                .get("/feedback")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "limit=x",
                "after=tampered",
                "after=MTIz",
                "after=ADA",
                "unit=North",
                "unit=%25",
                "unit=north%27--"
            })
    void a_question_that_makes_no_sense_is_refused(String query) {
        assertThat(as("eve").get("/feedback?" + query).statusCode()).isIn(400, 404);
    }

    @Test
    void a_customer_is_shown_to_those_who_look_after_her() {
        // Given
        String key = world.apiKey(world.integration(), Scope.FEEDBACK_WRITE);
        String feedbackId = with(key)
                .body(
                        "{\"submissionId\": \"x\", \"comment\": \"x\", \"customer\": {\"reference\": \"K-1\", \"email\": \"clara@example.org\", \"name\": \"Clara\"}}")
                .post("/feedback")
                .path("feedbackId");
        String customerId = as("xena").get("/feedback/" + feedbackId).path("customerId");

        // Then
        as("anna")
                .get("/customers/" + customerId)
                .then()
                .statusCode(200)
                .body("email", equalTo("clara@example.org"))
                .body("reference", equalTo("K-1"));
        as("xena").get("/customers/" + customerId).then().statusCode(200);
        as("eve").get("/customers/" + customerId).then().statusCode(403);
        as("ben").get("/customers/" + customerId).then().statusCode(404);
        as("otto").get("/customers/" + customerId).then().statusCode(403);
    }

    @Test
    void a_manager_puts_a_survey_up_and_closes_it() {
        // Given
        String key = "s-" + anId();
        String survey = survey(key, "north.store-17");

        // When
        Response created = as("mia").body(survey).post("/surveys");

        // Then
        created.then().statusCode(201).body("createdBy", equalTo("mia"));
        as("adam").body(survey).post("/surveys").then().statusCode(409);
        as("eve").get("/surveys").then().body("key", hasItem(key));
        as("ben").get("/surveys").then().body("key", not(hasItem(key)));
        given().get("/surveys/" + key)
                .then()
                .statusCode(200)
                .body("questions[0].metric", equalTo("NPS"))
                .body("unit", nullValue());
        as("eve").post("/surveys/" + key + "/closure").then().statusCode(403);
        as("mia").post("/surveys/" + key + "/closure").then().statusCode(200);
        as("mia").post("/surveys/" + key + "/closure").then().statusCode(200);
        given().get("/surveys/" + key).then().statusCode(410);
    }

    @Test
    void nobody_puts_a_survey_up_for_another_unit() {
        as("mia").body(survey("s-" + anId(), "south")).post("/surveys").then().statusCode(404);
        as("eve")
                .body(survey("s-" + anId(), "north.store-17"))
                .post("/surveys")
                .then()
                .statusCode(403);
        String own = world.survey("south").key();
        as("mia").post("/surveys/" + own + "/closure").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": \"x\", \"unit\": \"north\", \"questions\": []}",
                "{\"title\": \"x\", \"unit\": \"north\", \"questions\": [{}]}",
                "{\"title\": \"x\", \"unit\": \"north\", \"questions\": [null]}",
                "{\"title\": \"x\", \"unit\": \"north\", \"questions\": [{\"id\": \"a\", \"text\": \"a\", \"metric\": \"CSAT\"}]}",
                "{\"title\": \"x\", \"unit\": \"north\", \"questions\": [{\"id\": \"a\", \"text\": \"a\", \"metric\": \"CHOICE\"}]}",
                "{\"title\": \"x\", \"unit\": \"north\", \"questions\": [{\"id\": \"a\", \"text\": \"a\", \"metric\": \"RATING\", \"scaleMin\": 0, \"scaleMax\": 1000}]}",
                "{\"title\": \"\\u0000\", \"unit\": \"north\", \"questions\": [{\"id\": \"a\", \"text\": \"a\", \"metric\": \"NPS\"}]}"
            })
    void a_survey_that_makes_no_sense_is_refused(String survey) {
        as("mia").body(survey).post("/surveys").then().statusCode(422);
    }

    @Test
    void an_admin_makes_integrations_and_keys_and_the_key_is_shown_once() {
        // Given
        String name = "i-" + anId().substring(0, 8);
        as("adam")
                .body("{\"title\": \"Shop\", \"units\": [\"north\"], \"defaultUnit\": \"north\"}")
                .put("/integrations/" + name)
                .then()
                .statusCode(200);

        // When
        Response issued = as("adam")
                .body("{\"integration\": \"" + name + "\", \"title\": \"Till\", \"scopes\": [\"feedback:write\"]}")
                .post("/api-keys");

        // Then
        issued.then().statusCode(201);
        String key = issued.path("apiKey");
        with(key)
                .body("{\"submissionId\": \"1\", \"comment\": \"x\"}")
                .post("/feedback")
                .then()
                .statusCode(202);
        assertThat(as("adam").get("/api-keys").asString()).doesNotContain(key);
        as("adam").delete("/api-keys/" + issued.path("apiKeyId")).then().statusCode(204);
        with(key)
                .body("{\"submissionId\": \"1\", \"comment\": \"x\"}")
                .post("/feedback")
                .then()
                .statusCode(401);
        as("adam").delete("/api-keys/" + anId()).then().statusCode(404);
        for (String path : List.of("/api-keys", "/integrations")) {
            as("mia").get(path).then().statusCode(403);
        }
    }

    @Test
    void an_integration_or_key_that_makes_no_sense_is_refused() {
        as("adam")
                .body("{\"title\": \"x\", \"units\": []}")
                .put("/integrations/abc")
                .then()
                .statusCode(422);
        as("adam")
                .body("{\"title\": \"x\", \"units\": [\"NORTH\"]}")
                .put("/integrations/abc")
                .then()
                .statusCode(422);
        as("adam")
                .body("{\"title\": \"x\", \"units\": [\"north\"], \"defaultUnit\": \"south\"}")
                .put("/integrations/abc")
                .then()
                .statusCode(422);
        as("adam")
                .body("{\"title\": \"x\", \"units\": [\"north\"]}")
                .put("/integrations/A%00b")
                .then()
                .statusCode(422);
        as("adam")
                .body("{\"integration\": \"no-such\", \"title\": \"x\", \"scopes\": [\"feedback:write\"]}")
                .post("/api-keys")
                .then()
                .statusCode(422);
        as("adam")
                .body("{\"integration\": \"contacts\", \"title\": \"x\", \"scopes\": [\"everything\"]}")
                .post("/api-keys")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | 400",
                "{} | 422",
                "{\"title\": \"x\", \"units\": [null]} | 422",
                "{\"title\": \"x\", \"units\": [null], \"defaultUnit\": \"north\"} | 422"
            })
    void an_integration_of_nothing_is_refused(String integration, int status) {
        as("adam").body(integration).put("/integrations/abc").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null | 400", "{} | 422", "{\"integration\": \"abc\", \"title\": \"x\", \"scopes\": [null]} | 422"
            })
    void a_key_of_nothing_is_refused(String key, int status) {
        as("adam").body(key).post("/api-keys").then().statusCode(status);
    }

    @Test
    void a_trace_tells_what_happened_here_to_those_of_the_unit() {
        // Given
        Integration integration = world.integration();
        String key = world.apiKey(integration, Scope.FEEDBACK_WRITE, Scope.CONTACTS_WRITE);
        String contactId = with(key)
                .body("{\"contactId\": \"c\", \"kind\": \"call\"}")
                .post("/contacts")
                .path("contactId");
        String feedbackId = with(key)
                .body("{\"submissionId\": \"1\", \"comment\": \"x\", \"contactId\": \"c\"}")
                .post("/feedback")
                .path("feedbackId");
        String thread = as("xena").get("/feedback/" + feedbackId).path("correlationId");

        // When
        Response trace = as("eve").get("/trace/" + thread);

        // Then
        trace.then()
                .statusCode(200)
                .body("steps.what", equalTo(List.of("contact-recorded", "feedback-received")))
                .body("steps.subject", equalTo(List.of(contactId, feedbackId)));
        as("ben").get("/trace/" + thread).then().statusCode(200).body("steps.size()", equalTo(0));
        as("eve").get("/trace/a%00b").then().statusCode(400);
    }

    private String feedback(String survey) {
        return answer(
                        survey,
                        "{\"submissionId\": \"%s\", \"answers\": {\"recommend\": 2}, \"comment\": \"Cold soup.\"}"
                                .formatted(anId()))
                .then()
                .statusCode(202)
                .extract()
                .path("feedbackId");
    }

    private static String survey(String key, String unit) {
        return "{\"key\": \"%s\", \"title\": \"Visit\", \"unit\": \"%s\", \"questions\": [{\"id\": \"recommend\", \"text\": \"Would you?\", \"metric\": \"NPS\"}]}"
                .formatted(key, unit);
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }
}
