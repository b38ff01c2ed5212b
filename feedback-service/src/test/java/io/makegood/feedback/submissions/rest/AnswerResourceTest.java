package io.makegood.feedback.submissions.rest;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.answer;
import static io.makegood.feedback.World.answerBody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.events.EventHeaders;
import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.PublishedEvents.Published;
import io.makegood.feedback.World;
import io.makegood.feedback.surveys.CloseSurvey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The public door, over HTTP, with a real database and a real broker. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerResourceTest {

    @Inject
    World world;

    @Inject
    CloseSurvey closeSurvey;

    @Inject
    PublishedEvents events;

    private String survey;

    @BeforeEach
    void a_survey() {
        survey = world.survey().key();
    }

    @Test
    void an_answer_is_kept_and_told_without_its_words() {
        // Given
        String body = """
                {"submissionId": "%s", "answers": {"recommend": 2, "stars": null}, "comment": "Cold soup.",
                 "claims": {"employeeId": "e-eve", "customer": {"email": "clara@example.org", "name": "Clara"}}}""".formatted(anId());

        // When
        String feedbackId =
                answer(survey, body).then().statusCode(202).extract().path("feedbackId");

        // Then
        await().untilAsserted(() -> assertThat(events.about(feedbackId)).hasSize(1));
        Published told = events.about(feedbackId).get(0);
        assertThat(told.type()).isEqualTo("io.makegood.feedback.feedback-received.v1");
        assertThat(told.text("moment")).isEqualTo("MISERY");
        assertThat(told.text("unit")).isEqualTo("north.store-17");
        assertThat(told.text("assurance")).isEqualTo("PUBLIC");
        assertThat(told.text("employeeId")).isEqualTo("e-eve");
        assertThat(told.text("occurredAt")).isEqualTo(told.text("receivedAt"));
        assertThat(told.data().toString()).doesNotContain("soup", "clara", "Clara");
    }

    @Test
    void the_trace_of_a_request_goes_on_in_its_event() {
        // Given
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // When
        String feedbackId = given().contentType("application/json")
                .header("traceparent", traceparent)
                .body(answerBody(anId(), 9))
                .post("/surveys/" + survey + "/answers")
                .path("feedbackId");
        String untraced = answer(survey, answerBody(anId(), 9)).path("feedbackId");

        // Then
        await().untilAsserted(() -> assertThat(events.about(untraced)).hasSize(1));
        assertThat(events.about(feedbackId).get(0).headers()).containsEntry(EventHeaders.TRACEPARENT, traceparent);
        assertThat(events.about(untraced).get(0).headers()).doesNotContainKey(EventHeaders.TRACEPARENT);
    }

    @Test
    void fifty_at_once_with_the_same_id_are_one_answer_and_are_answered_the_same() {
        // Given
        String submissionId = anId();
        String body = answerBody(submissionId, 9);

        // When
        List<Response> responses = atOnce(50, i -> answer(survey, body));

        // Then
        assertThat(responses).map(Response::statusCode).containsOnly(202);
        assertThat(responses.stream().map(Response::asString).distinct()).hasSize(1);
        String feedbackId = responses.get(0).path("feedbackId");
        assertThat(world.count("select count(*) from submission where submission_id = ?", submissionId))
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(events.about(feedbackId)).hasSize(1));
    }

    /** The control of the test above: what makes them one is the id and nothing else. */
    @Test
    void fifty_at_once_without_an_id_are_fifty_answers() {
        // When
        List<Response> responses = atOnce(50, i -> form("recommend=9"));

        // Then
        assertThat(responses).map(Response::statusCode).containsOnly(303);
        assertThat(world.count(
                        "select count(*) from feedback join survey using (survey_id) where survey_key = ?", survey))
                .isEqualTo(50);
    }

    @Test
    void the_same_id_with_other_content_is_refused_and_changes_nothing() {
        // Given
        String submissionId = anId();
        String feedbackId = answer(survey, answerBody(submissionId, 9)).path("feedbackId");
        String withCustomer =
                "{\"submissionId\": \"%s\", \"answers\": {\"recommend\": 9}, \"claims\": {\"customer\": {\"email\": \"%s@example.org\"}}}"
                        .formatted(submissionId, submissionId);

        // When
        Response other = answer(survey, answerBody(submissionId, 1));
        Response forged = answer(survey, withCustomer);

        // Then
        other.then().statusCode(422).body("type", equalTo("urn:makegood:problem:submission-id-reused"));
        forged.then().statusCode(422);
        assertThat(world.text("select moment from feedback where feedback_id = ?", feedbackId))
                .isEqualTo("MAGIC");
        assertThat(world.count("select count(*) from customer where key_value = ?", submissionId + "@example.org"))
                .isZero();
    }

    @Test
    void fifty_at_once_with_one_id_and_other_contents_are_one_answer() {
        // Given
        String submissionId = anId();

        // When
        List<Response> responses = atOnce(50, i -> answer(survey, answerBody(submissionId, i % 10)));

        // Then
        assertThat(responses).map(Response::statusCode).containsOnly(202, 422);
        assertThat(responses.stream().filter(response -> response.statusCode() == 202))
                .hasSize(5)
                .map(Response::asString)
                .containsOnly(responses.stream()
                        .filter(response -> response.statusCode() == 202)
                        .findFirst()
                        .orElseThrow()
                        .asString());
    }

    @Test
    void the_same_content_written_differently_is_the_same() {
        // Given
        String submissionId = anId();
        String feedbackId = answer(survey, answerBody(submissionId, 9)).path("feedbackId");

        // When
        Response again = answer(
                survey,
                "{ \"comment\": \"  \", \"answers\": {\"recommend\": 9.0}, \"submissionId\": \"" + submissionId
                        + "\"}");

        // Then
        again.then().statusCode(202).body("feedbackId", equalTo(feedbackId));
    }

    @Test
    void the_same_id_in_another_survey_is_another_answer() {
        // Given
        String submissionId = anId();
        String first = answer(survey, answerBody(submissionId, 9)).path("feedbackId");

        // When
        String second =
                answer(world.survey("south").key(), answerBody(submissionId, 1)).path("feedbackId");

        // Then
        assertThat(second).isNotNull().isNotEqualTo(first);
    }

    @Test
    void a_form_leads_on_to_the_thanks_or_where_the_survey_allows() {
        form("recommend=9&comment=Sch%C3%B6n")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/s/" + survey + "/thanks"));
        form("recommend=9&_next=https://shop.example/thanks")
                .then()
                .statusCode(303)
                .header("Location", equalTo("https://shop.example/thanks"));
    }

    @Test
    void a_form_leads_nowhere_else_and_is_not_kept() {
        // When
        Response response = form("recommend=9&_next=https://evil.example/");

        // Then
        response.then().statusCode(422);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(world.count(
                        "select count(*) from feedback join survey using (survey_id) where survey_key = ?", survey))
                .isZero();
    }

    @Test
    void a_form_with_its_hidden_field_counts_once() {
        // Given
        String body = "recommend=9&submissionId=" + anId();

        // When
        atOnce(10, i -> form(body));

        // Then
        assertThat(world.count(
                        "select count(*) from feedback join survey using (survey_id) where survey_key = ?", survey))
                .isEqualTo(1);
    }

    @Test
    void a_closed_survey_takes_no_answer() {
        // Given
        closeSurvey.close(survey);

        // Then
        answer(survey, answerBody(anId(), 9)).then().statusCode(410);
        form("recommend=9").then().statusCode(410);
        given().get("/surveys/{key}", survey).then().statusCode(410);
    }

    @Test
    void scripts_of_any_page_may_answer_without_credentials() {
        // When
        Response preflight = given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/surveys/{key}/answers", survey);
        Response answered = given().header("Origin", "https://shop.example")
                .contentType("application/json")
                .body(answerBody(anId(), 9))
                .post("/surveys/{key}/answers", survey);
        Response refused = given().header("Origin", "https://shop.example")
                .contentType("application/json")
                .body("{")
                .post("/surveys/{key}/answers", survey);

        // Then
        preflight.then().statusCode(204).header("Access-Control-Allow-Headers", equalTo("Content-Type"));
        assertThat(List.of(preflight, answered, refused)).allSatisfy(response -> {
            assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(response.header("Access-Control-Allow-Credentials")).isNull();
        });
        assertThat(given().header("Origin", "https://evil.example")
                        .get("/feedback")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }

    private Response form(String body) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/surveys/{key}/answers", survey);
    }

    private interface Call {
        Response make(int number);
    }

    private static List<Response> atOnce(int times, Call call) {
        List<CompletableFuture<Response>> calls = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.make(i), task -> new Thread(task).start()))
                .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }
}
