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
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.<String>path("type")).isEqualTo("urn:makegood:problem:own-nomination");
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
        assertThat(statuses).containsOnly(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recognised(employee)).isEqualTo(1));
        assertThat(bookings(employee)).isEqualTo(1);
    }

    @Test
    void A23_of_a_yes_and_a_no_at_once_one_stands() {
        // Given
        String employee = "e-" + anId().substring(0, 8);
        Company.answers(Company.aSurvey(unit), 10, Map.of("employeeId", employee));
        String recognition = pendingOf(employee);

        // When
        List<Answered> answers = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> i % 2 == 0
                        ? new Answered("AWARDED", confirm(recognition).statusCode())
                        : new Answered("DECLINED", reject(recognition).statusCode()))
                .toList();

        // Then
        String stands = Person.mia()
                .asks("recognition")
                .get("/recognitions/" + recognition)
                .path("status");
        assertThat(stands).isIn("AWARDED", "DECLINED");
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).isEqualTo(answer.wanted().equals(stands) ? 200 : 409));
        int paid = stands.equals("AWARDED") ? 1 : 0;
        assertThat(bookings(employee)).isEqualTo(paid);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recognised(employee)).isEqualTo(paid));
    }

    /**
     * What came of a decision.
     *
     * @param wanted what it would have made of the recognition
     */
    private record Answered(String wanted, int status) {}

    @Test
    void A24_one_feedback_is_recognised_once_by_its_event_and_by_hand() {
        // Given
        String employee = "e-" + anId().substring(0, 8);
        String feedback = praised(employee);

        // When
        List<Integer> statuses = atOnce(() -> nominateOnceItIsKnown(employee, feedback));

        // Then
        assertThat(statuses).containsOnly(409);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recognised(employee)).isEqualTo(1));
        assertThat(bookings(employee)).isEqualTo(1);
    }

    /** From before the event is here until it is: 422 means that nobody knows of such evidence yet. */
    private static Response nominateOnceItIsKnown(String employee, String feedback) {
        return await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> nominate(employee, feedback), response -> response.statusCode() != 422);
    }

    @Test
    void A35_a_record_that_is_replayed_by_many_at_once_takes_effect_once() throws Exception {
        // Given
        String integration = "i" + anId().substring(0, 8);
        long id = heldOf(integration, unit);
        Company.anIntegration(integration, unit);

        // When
        List<Integer> replays = atOnce(() -> resolve(id, "replay"));

        // Then
        assertThat(replays).filteredOn(status -> status != 409).containsExactly(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(recorded(unit)).isEqualTo(1));
        assertThat(deedsOn(id)).containsExactly("quarantine.replay");
        assertThat(resolve(id, "drop").statusCode()).isEqualTo(409);
    }

    @Test
    void A35_a_record_that_is_dropped_by_many_at_once_is_so_once() {
        // Given
        Company.anIntegration("contacts", "*");
        long id = held();

        // When
        List<Integer> replays = atOnce(() -> resolve(id, "replay"));
        List<Integer> drops = atOnce(() -> resolve(id, "drop"));
        List<Integer> again = atOnce(() -> resolve(id, "replay"));

        // Then
        assertThat(replays).containsOnly(409);
        assertThat(drops).filteredOn(status -> status != 409).containsExactly(204);
        assertThat(again).containsOnly(409);
        assertThat(deedsOn(id)).containsExactly("quarantine.drop");
    }

    private static Response resolve(long id, String how) {
        return Person.olga().asks("feedback").post("/quarantine/" + id + "/" + how);
    }

    /** What olga is written down to have done with this record. */
    private static List<String> deedsOn(long id) {
        return Person.olga()
                .asks("feedback")
                .get("/operator-actions?limit=200")
                .jsonPath()
                .getList("items.findAll { it.subject == '" + id + "' && it.by == 'olga' }.action");
    }

    /** A good contact whose integration nobody knows yet. */
    private static long heldOf(String integration, String unit) throws Exception {
        String topic = BadStreamsIT.aTopicOf(integration);
        try (Sender sender = new Sender(Map.of())) {
            RecordMetadata place = Sender.place(sender.send(Draft.contact(unit, anId()), topic, 0));
            return await().atMost(SOON).until(() -> Held.idAt("feedback", topic, 0, place.offset()), id -> id > 0);
        }
    }

    private static int recorded(String unit) {
        return Topics.about(EventType.CONTACT_RECORDED, "unit", unit).size();
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

    private static Response reject(String recognition) {
        return Person.mia()
                .asks("recognition")
                .body(Map.of("reason", "NOT_GENUINE"))
                .post("/recognitions/" + recognition + "/rejection");
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

    /** How often something was booked for her. Without a booking nobody knows of her points. */
    private static int bookings(String employee) {
        Response points = Person.xena().asks("recognition").get("/employees/" + employee + "/points");
        return points.statusCode() == 404
                ? 0
                : points.jsonPath().getList("entries").size();
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
