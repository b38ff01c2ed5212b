package io.makegood.e2e.stories;

import static io.makegood.e2e.stack.Company.aSurvey;
import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anEmail;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.answers;
import static io.makegood.e2e.stack.Company.answersByLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Mail;
import io.makegood.e2e.stack.Makegood;
import io.makegood.e2e.stack.Person;
import io.makegood.e2e.stack.Topics;
import io.makegood.e2e.stack.Topics.Seen;
import io.makegood.events.EventType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Story 3: a fix without the customer's word is no recovery. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnconfirmedIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration TIMED_OUT = Duration.ofSeconds(Makegood.CONFIRMATION_SECONDS + 20);

    private final String unit = aUnit();

    @Test
    void who_was_asked_and_did_not_answer_in_time_can_still_say_that_it_was_put_right() {
        // Given
        String email = anEmail();
        String caseId = fixedCaseOf(Map.of("customer", Map.of("reference", anId(), "email", email)));
        await().atMost(SOON).untilAsserted(() -> assertThat(Mail.linksTo(email)).hasSize(1));

        // When
        await().atMost(TIMED_OUT)
                .untilAsserted(() -> assertThat(reasons(caseId)).containsExactly("TIMEOUT"));

        // Then
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(numbers().getInt("miseryToMagic.timedOut")).isEqualTo(1));
        assertThat(about(caseId, EventType.SERVICE_RECOVERED)).isEmpty();
        answersByLink(Mail.linksTo(email).get(0), 9).then().statusCode(303);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(about(caseId, EventType.SERVICE_RECOVERED)).hasSize(1));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(numbers().getInt("miseryToMagic.timedOut")).isZero();
            assertThat(numbers().getInt("miseryToMagic.recovered")).isEqualTo(1);
        });
    }

    @Test
    void who_could_not_be_asked_is_counted_as_such_and_nobody_earns() {
        // Given
        Map<String, Object> nobody = Map.of();

        // When
        String caseId = fixedCaseOf(nobody);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(reasons(caseId)).containsExactly("EMPLOYEE"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(numbers().getInt("miseryToMagic.notAskable")).isEqualTo(1));
        assertThat(Topics.events(event -> event.is(EventType.EMPLOYEE_RECOGNIZED) && unit.equals(event.text("unit"))))
                .isEmpty();
    }

    @Test
    void a_customer_without_an_address_could_not_be_asked_either() {
        // Given
        Map<String, Object> unreachable = Map.of("customer", Map.of("reference", anId()));

        // When
        String caseId = fixedCaseOf(unreachable);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(reasons(caseId)).containsExactly("EMPLOYEE"));
    }

    private String fixedCaseOf(Map<String, Object> claims) {
        String feedbackId = answers(aSurvey(unit), 1, claims);
        String caseId = await().atMost(SOON)
                .until(
                        () -> Topics.about(EventType.COMPLAINT_OPENED, "feedbackId", feedbackId),
                        found -> found.size() == 1)
                .get(0)
                .subject();
        for (String action : List.of("owner", "fix")) {
            int status = Person.anna()
                    .asks("recovery")
                    .body(Map.of())
                    .post("/recovery-cases/" + caseId + "/" + action)
                    .statusCode();
            assertThat(status).as(action).isBetween(200, 204);
        }
        return caseId;
    }

    private static List<String> reasons(String caseId) {
        return about(caseId, EventType.CASE_CLOSED_UNCONFIRMED).stream()
                .map(event -> event.text("reason"))
                .toList();
    }

    private static List<Seen> about(String caseId, EventType type) {
        return Topics.about(type, "caseId", caseId);
    }

    private JsonPath numbers() {
        return Person.mia().asks("analytics").get("/metrics?unit=" + unit).jsonPath();
    }
}
