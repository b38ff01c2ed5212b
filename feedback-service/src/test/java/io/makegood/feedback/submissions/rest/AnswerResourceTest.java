package io.makegood.feedback.submissions.rest;

import static io.makegood.feedback.Fixtures.aNewSurvey;
import static io.makegood.feedback.Fixtures.anId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.PublishedEvents.Published;
import io.makegood.feedback.surveys.CreateSurvey;
import io.makegood.feedback.text.Checks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The public door, over HTTP, with a real database and a real broker. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerResourceTest {

    @Inject
    CreateSurvey createSurvey;

    @Inject
    PublishedEvents events;

    private String key;

    @BeforeEach
    void a_survey() {
        key = "survey-" + anId().substring(0, 8);
        createSurvey.create(aNewSurvey(key, "north.store-17"), new Checks(), "mia");
    }

    @Test
    void an_answer_is_kept_and_told() {
        // Given
        String body = """
                {"submissionId": "%s", "answers": {"recommend": 2, "stars": null}, "comment": "Cold soup."}""".formatted(anId());

        // When
        String feedbackId = given().contentType(ContentType.JSON)
                .body(body)
                .post("/surveys/{key}/answers", key)
                .then()
                .statusCode(202)
                .extract()
                .path("feedbackId");

        // Then
        await().untilAsserted(() -> assertThat(events.about(feedbackId)).hasSize(1));
        Published told = events.about(feedbackId).get(0);
        assertThat(told.type()).isEqualTo("io.makegood.feedback.feedback-received.v1");
        assertThat(told.text("moment")).isEqualTo("MISERY");
        assertThat(told.text("unit")).isEqualTo("north.store-17");
        assertThat(told.text("assurance")).isEqualTo("PUBLIC");
        assertThat(told.data().toString()).doesNotContain("soup");
    }
}
