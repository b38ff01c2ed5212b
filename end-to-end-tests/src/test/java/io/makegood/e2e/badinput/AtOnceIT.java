package io.makegood.e2e.badinput;

import static io.makegood.e2e.stack.Company.anApiKey;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.integration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Person;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import io.makegood.events.Topic;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What of list A is done twice or by two at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtOnceIT {

    /** The entries of the list that are tried here. */
    static final Set<String> ENTRIES = Set.of("A22", "A23", "A24", "A35");

    private static final Duration SOON = Duration.ofSeconds(45);
    private static final int AT_ONCE = 10;

    private final String unit = Company.aUnit();

    @Test
    void A22_nobody_says_yes_to_her_own_nomination() {
        // Given
        String nomination = nominated();

        // When
        Response own = confirm(nomination);

        // Then
        assertThat(own.statusCode()).isBetween(403, 422);
        assertThat(own.contentType()).startsWith("application/problem+json");
    }

    @Test
    void A23_a_yes_of_many_at_once_pays_once() {
        // Given
        String employee = "e-" + anId().substring(0, 8);
        Company.answers(Company.aSurvey(unit), 10, Map.of("employeeId", employee));
        String recognition = pendingOf(employee);

        // When
        List<Integer> statuses = atOnce(() -> confirm(recognition));

        // Then
        assertThat(statuses).allMatch(status -> status == 200 || status == 409 || status == 412);
        assertThat(statuses).contains(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recognised(employee)).isEqualTo(1));
    }

    @Test
    void A24_one_feedback_is_recognised_once_by_its_event_and_by_hand() {
        // Given
        String employee = "e-" + anId().substring(0, 8);
        String feedback = praised(employee);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recognised(employee)).isEqualTo(1));

        // When
        List<Integer> statuses = atOnce(() -> nominate(employee, feedback));

        // Then
        assertThat(statuses).allMatch(status -> status >= 400 && status < 500);
        assertThat(recognised(employee)).isEqualTo(1);
    }

    @Test
    void A35_a_record_that_is_replayed_or_dropped_by_many_at_once_is_so_once() {
        // Given
        Company.anIntegration("contacts", "*");
        long id = held();

        // When
        List<Integer> replays = atOnce(() -> resolve(id, "replay"));
        List<Integer> drops = atOnce(() -> resolve(id, "drop"));
        List<Integer> again = atOnce(() -> resolve(id, "drop"));

        // Then
        assertThat(replays).allMatch(status -> status >= 400 && status < 500);
        assertThat(drops).filteredOn(status -> status < 300).hasSize(1);
        assertThat(drops).filteredOn(status -> status >= 300).containsOnly(409);
        assertThat(again).containsOnly(409);
    }

    private static Response resolve(long id, String how) {
        return Person.olga().asks("feedback").post("/quarantine/" + id + "/" + how);
    }

    /** A record that is no contact, whatever is done with it. */
    private static long held() {
        try (Sender sender = new Sender(Map.of())) {
            RecordMetadata place =
                    Sender.place(sender.send(Draft.contact("x", anId()).value("none"), Topic.CONTACTS, 0));
            return await().atMost(SOON)
                    .until(() -> Held.idAt("feedback", Topic.CONTACTS, 0, place.offset()), id -> id > 0);
        }
    }

    private static List<Integer> atOnce(Supplier<Response> request) {
        return IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> request.get().statusCode())
                .toList();
    }

    private String nominated() {
        String feedback = Company.answers(Company.aSurvey(unit), 9, Map.of());
        return await().atMost(SOON)
                .until(() -> nominate("e-eve", feedback), response -> response.statusCode() == 201)
                .path("recognitionId");
    }

    private static Response nominate(String employee, String feedback) {
        return Person.mia()
                .asks("recognition")
                .header("Idempotency-Key", anId())
                .body(Map.of(
                        "employeeId",
                        employee,
                        "behaviour",
                        "made-my-day",
                        "evidence",
                        Map.of("kind", "FEEDBACK", "id", feedback)))
                .post("/recognitions");
    }

    private static Response confirm(String recognition) {
        return Person.mia().asks("recognition").post("/recognitions/" + recognition + "/confirmation");
    }

    private static String pendingOf(String employee) {
        return await().atMost(SOON)
                .until(
                        () -> Person.mia()
                                .asks("recognition")
                                .get("/recognitions?status=PENDING&employee=" + employee)
                                .jsonPath()
                                .<String>getList("items.recognitionId"),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static int recognised(String employee) {
        return Topics.about(EventType.EMPLOYEE_RECOGNIZED, "employeeId", employee)
                .size();
    }

    private String praised(String employee) {
        Map<String, Object> ten = Map.of("question", "recommend", "metric", "NPS", "value", 10);
        return integration(anApiKey(unit, "feedback:write"))
                .body(Map.of(
                        "submissionId",
                        anId(),
                        "unit",
                        unit,
                        "employeeId",
                        employee,
                        "ratings",
                        Stream.of(ten).toList()))
                .post("/feedback")
                .then()
                .statusCode(202)
                .extract()
                .path("feedbackId");
    }
}
