package io.makegood.e2e.stories;

import static io.makegood.e2e.stack.Company.aSurvey;
import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anApiKey;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.answers;
import static io.makegood.e2e.stack.Company.integration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Person;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Story 2: somebody made a customer's day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MagicIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String unit = aUnit();
    private final String employee = "e-" + anId().substring(0, 8);

    @Test
    void a_top_answer_from_an_integration_recognises_the_employee_once() {
        // Given
        String key = anApiKey(unit, "feedback:write");
        Map<String, Object> praise = praise();

        // When
        String feedbackId = send(key, praise);
        String again = send(key, praise);

        // Then
        assertThat(again).isEqualTo(feedbackId);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(EventType.EMPLOYEE_RECOGNIZED, "employeeId", employee))
                        .singleElement()
                        .satisfies(event -> assertThat(
                                        event.data().at("/evidence/id").asText())
                                .isEqualTo(feedbackId)));
        await().atMost(SOON).untilAsserted(() -> assertThat(points()).isEqualTo(10));
    }

    @Test
    void the_same_through_a_public_survey_waits_for_a_manager_and_pays_nothing_before() {
        // Given
        String survey = aSurvey(unit);
        String feedbackId = answers(survey, 10, Map.of("employeeId", employee));
        String recognition = await().atMost(SOON)
                .until(this::pending, found -> found.size() == 1)
                .get(0)
                .get("recognitionId");
        assertThat(points()).isZero();
        assertThat(Topics.about(EventType.EMPLOYEE_RECOGNIZED, "employeeId", employee))
                .isEmpty();

        // When
        Person.mia()
                .asks("recognition")
                .post("/recognitions/" + recognition + "/confirmation")
                .then()
                .statusCode(200);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(EventType.EMPLOYEE_RECOGNIZED, "employeeId", employee))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.data().at("/evidence/id").asText()).isEqualTo(feedbackId);
                            assertThat(event.text("confirmedBy")).isEqualTo("e-mia");
                        }));
        assertThat(points()).isEqualTo(10);
    }

    private Map<String, Object> praise() {
        return Map.of(
                "submissionId",
                anId(),
                "unit",
                unit,
                "employeeId",
                employee,
                "ratings",
                List.of(Map.of(
                        "question",
                        "recommend",
                        "metric",
                        "NPS",
                        "value",
                        10,
                        "scaleMin",
                        0,
                        "scaleMax",
                        10,
                        "higherIsBetter",
                        true)));
    }

    private static String send(String key, Map<String, Object> feedback) {
        return integration(key)
                .body(feedback)
                .post("/feedback")
                .then()
                .statusCode(202)
                .extract()
                .path("feedbackId");
    }

    private List<Map<String, String>> pending() {
        return Person.mia()
                .asks("recognition")
                .get("/recognitions?status=PENDING&employee=" + employee)
                .jsonPath()
                .getList("items");
    }

    /** Nobody knows of an employee who has earned nothing yet. */
    private int points() {
        Response points = Person.mia().asks("recognition").get("/employees/" + employee + "/points");
        return points.statusCode() == 404 ? 0 : points.jsonPath().getInt("total");
    }
}
