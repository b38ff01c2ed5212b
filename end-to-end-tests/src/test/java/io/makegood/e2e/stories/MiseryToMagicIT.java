package io.makegood.e2e.stories;

import static io.makegood.e2e.stack.Company.aSurvey;
import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anApiKey;
import static io.makegood.e2e.stack.Company.anEmail;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.answersByLink;
import static io.makegood.e2e.stack.Company.integration;
import static io.makegood.e2e.stack.Company.onDuty;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.makegood.e2e.stack.Mail;
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

/** Story 1: from an unhappy answer to a won-back customer and a thanked employee, and what happens when she is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MiseryToMagicIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String unit = aUnit();
    private final String email = anEmail();

    @Test
    void an_unhappy_customer_is_won_back_and_the_agent_is_thanked() {
        // Given
        String thread = anUnhappyInvitedCustomer();
        String caseId = openedCase(thread);
        JsonPath opened = caseView(caseId);
        assertThat(opened.getString("ownerId")).isEqualTo("e-anna");
        assertThat(opened.getString("firstContactDueAt")).isNotNull();
        assertThat(opened.getString("fixDueAt")).isNotNull();
        putRight(caseId);

        // When
        String link = recoveryLink(1);
        given().get(link).then().statusCode(200).body(not(containsString("<script")));
        answersByLink(link, 9).then().statusCode(303);

        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(caseView(caseId).getString("status")).isEqualTo("RECOVERED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(types(thread))
                        .containsOnlyOnce(
                                EventType.COMPLAINT_OPENED.ceType(),
                                EventType.RECOVERY_CHECK_REQUESTED.ceType(),
                                EventType.SERVICE_RECOVERED.ceType(),
                                EventType.EMPLOYEE_RECOGNIZED.ceType())
                        .filteredOn(EventType.FEEDBACK_RECEIVED.ceType()::equals)
                        .hasSize(2));
        Seen recognised = only(thread, EventType.EMPLOYEE_RECOGNIZED);
        assertThat(recognised.text("employeeId")).isEqualTo("e-anna");
        assertThat(recognised.data().at("/evidence/id").asText()).isEqualTo(caseId);
        assertThat(only(thread, EventType.SERVICE_RECOVERED)
                        .data()
                        .at("/ratingBefore/value")
                        .asInt())
                .isEqualTo(2);
        assertThat(only(thread, EventType.SERVICE_RECOVERED)
                        .data()
                        .at("/ratingAfter/value")
                        .asInt())
                .isEqualTo(9);
        everyServiceTellsItsPart(thread);
        numbersMoved();
        given().get(link).then().statusCode(410);
        answersByLink(link, 1).then().statusCode(410);
    }

    @Test
    void a_customer_who_says_no_has_her_case_reopened_and_nobody_earns() {
        // Given
        String thread = anUnhappyInvitedCustomer();
        String caseId = openedCase(thread);
        putRight(caseId);

        // When
        answersByLink(recoveryLink(1), 3).then().statusCode(303);

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(types(thread)).contains(EventType.CASE_REOPENED.ceType()));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(caseView(caseId).getInt("reopenings")).isEqualTo(1));
        assertThat(caseView(caseId).getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(caseView(caseId).getString("priority")).isNotEqualTo("NORMAL");
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(types(thread))
                        .doesNotContain(EventType.EMPLOYEE_RECOGNIZED.ceType(), EventType.SERVICE_RECOVERED.ceType())
                        .containsOnlyOnce(EventType.COMPLAINT_OPENED.ceType()));
        JsonPath numbers = metrics();
        assertThat(numbers.getInt("scores.NPS.n")).isEqualTo(1);
    }

    @Test
    void no_staff_role_can_get_at_the_link() {
        // Given
        String thread = anUnhappyInvitedCustomer();
        String caseId = openedCase(thread);
        putRight(caseId);
        String token = recoveryLink(1).replaceFirst(".*/i/", "");

        // When
        List<String> seen = List.of("anna", "mia", "xena", "olga", "adam", "otto").stream()
                .map(Person::new)
                .map(person -> person.asks("recovery")
                                .get("/recovery-cases/" + caseId)
                                .asString()
                        + person.asks("recovery").get("/trace/" + thread).asString()
                        + person.asks("feedback").get("/trace/" + thread).asString()
                        + person.asks("feedback").get("/feedback?unit=" + unit).asString())
                .toList();

        // Then
        assertThat(seen).isNotEmpty().noneMatch(text -> text.contains(token));
        assertThat(Topics.ofThread(thread).toString()).doesNotContain(token).doesNotContain(email);
    }

    private String anUnhappyInvitedCustomer() {
        onDuty(unit, "e-anna");
        String survey = aSurvey(unit);
        String key = anApiKey(unit, "invitations:write");
        integration(key)
                .body(Map.of("survey", survey, "customer", Map.of("reference", "crm-" + anId(), "email", email)))
                .post("/invitations")
                .then()
                .statusCode(202);
        answersByLink(link(0), 2).then().statusCode(303);
        return await().atMost(SOON)
                .until(
                        () -> Topics.events(
                                event -> event.is(EventType.FEEDBACK_RECEIVED) && unit.equals(event.text("unit"))),
                        found -> found.size() == 1)
                .get(0)
                .correlationId();
    }

    private String openedCase(String thread) {
        return await().atMost(SOON)
                .until(
                        () -> Topics.ofThread(thread).stream()
                                .filter(event -> event.is(EventType.COMPLAINT_OPENED))
                                .toList(),
                        found -> found.size() == 1)
                .get(0)
                .subject();
    }

    private void putRight(String caseId) {
        act(caseId, "owner", Map.of());
        act(caseId, "notes", Map.of("kind", "CONTACT", "text", "Called her, the order was lost."));
        Person.anna()
                .asks("recovery")
                .header("Idempotency-Key", anId())
                .body(Map.of("kind", "voucher", "amount", 20.00, "currency", "EUR"))
                .post("/recovery-cases/" + caseId + "/remedies")
                .then()
                .statusCode(201);
        act(
                caseId,
                "apology",
                Map.of(
                        "acknowledge", "Your order was lost.",
                        "own", "That is our fault.",
                        "remedy", "You have a voucher.",
                        "precaution", "We label parcels twice now."));
        act(caseId, "fix", Map.of("summary", "New parcel sent."));
    }

    private static void act(String caseId, String action, Map<String, ?> body) {
        int status = Person.anna()
                .asks("recovery")
                .body(body)
                .post("/recovery-cases/" + caseId + "/" + action)
                .statusCode();
        assertThat(status).as(action).isBetween(200, 204);
    }

    private String recoveryLink(int number) {
        return link(number);
    }

    private String link(int number) {
        return await().atMost(SOON)
                .until(() -> Mail.linksTo(email), links -> links.size() > number)
                .get(number);
    }

    private static JsonPath caseView(String caseId) {
        return Person.anna().asks("recovery").get("/recovery-cases/" + caseId).jsonPath();
    }

    private static List<String> types(String thread) {
        return Topics.ofThread(thread).stream().map(Seen::type).toList();
    }

    private static Seen only(String thread, EventType type) {
        return Topics.ofThread(thread).stream()
                .filter(event -> event.is(type))
                .findFirst()
                .orElseThrow();
    }

    private static void everyServiceTellsItsPart(String thread) {
        for (String service : List.of("feedback", "recovery", "recognition", "analytics")) {
            await().atMost(SOON)
                    .untilAsserted(() -> Person.anna()
                            .asks(service)
                            .get("/trace/" + thread)
                            .then()
                            .statusCode(200)
                            .body("correlationId", equalTo(thread))
                            .body("steps.size()", not(equalTo(0))));
        }
    }

    private void numbersMoved() {
        await().atMost(SOON).untilAsserted(() -> {
            JsonPath numbers = metrics();
            assertThat(numbers.getInt("miseryToMagic.opened")).isEqualTo(1);
            assertThat(numbers.getInt("miseryToMagic.recovered")).isEqualTo(1);
            assertThat(numbers.getInt("scores.NPS.n")).isEqualTo(1);
            assertThat(numbers.getInt("moments.misery")).isEqualTo(1);
        });
    }

    private JsonPath metrics() {
        return Person.mia().asks("analytics").get("/metrics?unit=" + unit).jsonPath();
    }
}
