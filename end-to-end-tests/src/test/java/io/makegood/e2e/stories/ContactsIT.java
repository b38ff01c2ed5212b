package io.makegood.e2e.stories;

import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anApiKey;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.integration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Makegood;
import io.makegood.e2e.stack.Quarantine;
import io.makegood.e2e.stack.Topics;
import io.makegood.e2e.stack.Topics.Seen;
import io.makegood.events.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Story 5: third parties tell of contacts over Kafka, well and badly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TOPIC = "makegood.contacts";
    private static final String TYPE = "io.makegood.contacts.contact.v1";

    private final String unit = aUnit();

    @BeforeAll
    static void somebody_speaks_on_the_shared_topic() {
        Company.anIntegration("contacts", "*");
    }

    @Test
    void a_contact_in_binary_mode_is_a_moment_of_truth_and_feedback_that_names_it_is_tied_to_it() {
        // Given
        String contact = "call-" + anId();
        Topics.write(TOPIC, contact, bytes(data(contact)), attributes());
        Seen recorded = recorded().get(0);

        // When
        String key = anApiKey(unit, "feedback:write");
        String survey = Company.aSurvey(unit);
        String feedbackId = Company.answers(survey, 8, Map.of("contactId", recorded.subject()));

        // Then
        assertThat(key).isNotBlank();
        assertThat(recorded.data().toString()).doesNotContain(contact).doesNotContain("crm-77");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(EventType.FEEDBACK_RECEIVED, "feedbackId", feedbackId))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.text("contactId")).isEqualTo(recorded.subject());
                            assertThat(event.correlationId()).isEqualTo(recorded.correlationId());
                        }));
    }

    @Test
    void a_contact_in_structured_mode_is_the_same() {
        // Given
        String contact = "call-" + anId();
        String structured = """
                {"specversion":"1.0","id":"%s","source":"/telephone","type":"%s","time":"2026-03-01T10:00:00Z",
                 "datacontenttype":"application/json","data":%s}""".formatted(anId(), TYPE, data(contact));

        // When
        Topics.write(
                TOPIC,
                contact,
                bytes(structured),
                Map.of("content-type", "application/cloudevents+json; charset=UTF-8"));

        // Then
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void a_malformed_contact_lands_in_quarantine_and_the_next_one_is_processed() {
        // Given
        String marker = "broken-" + anId();
        List<Map<String, Object>> before = Quarantine.items("feedback");

        // When
        Topics.write(TOPIC, marker, bytes("{\"contactId\": " + marker), attributes());
        Topics.write(TOPIC, "call", bytes(data("call-" + anId())), attributes());

        // Then
        assertThat(recorded()).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Quarantine.items("feedback"))
                        .filteredOn(item -> !before.contains(item))
                        .extracting(item ->
                                Quarantine.record("feedback", item.get("id")).getString("key"))
                        .contains(marker));
    }

    @Test
    void a_contact_over_http_is_the_same() {
        // Given
        String key = anApiKey(unit, "contacts:write");

        // When
        integration(key)
                .body(Map.of("contactId", "till-" + anId(), "kind", "purchase", "unit", unit))
                .post("/contacts")
                .then()
                .statusCode(202);

        // Then
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void a_client_that_is_not_ours_can_publish_a_contact() throws IOException, InterruptedException {
        // Given
        assumeTrue(isThere("kcat"), "kcat is not installed: apt-get install kcat");
        String line = "call-" + anId() + "|" + data("call-" + anId()).replace("\n", "");

        // When
        Process kcat = new ProcessBuilder(
                        "kcat",
                        "-b",
                        Makegood.running().brokers(),
                        "-P",
                        "-t",
                        TOPIC,
                        "-K",
                        "|",
                        "-H",
                        "ce_specversion=1.0",
                        "-H",
                        "ce_id=" + anId(),
                        "-H",
                        "ce_type=" + TYPE,
                        "-H",
                        "ce_source=/kcat",
                        "-H",
                        "content-type=application/json")
                .start();
        kcat.getOutputStream().write(bytes(line + "\n"));
        kcat.getOutputStream().close();

        // Then
        assertThat(kcat.waitFor()).isZero();
        assertThat(recorded()).hasSize(1);
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "-V").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<Seen> recorded() {
        return await().atMost(SOON)
                .until(() -> Topics.about(EventType.CONTACT_RECORDED, "unit", unit), found -> !found.isEmpty());
    }

    private String data(String contact) {
        return """
               {"contactId":"%s","kind":"call","unit":"%s","employeeId":"e-anna","occurredAt":"2026-03-01T10:00:00Z",
                "customer":{"reference":"crm-77"}}""".formatted(contact, unit);
    }

    private static Map<String, String> attributes() {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", anId(),
                "ce_source", "/telephone",
                "ce_type", TYPE,
                "ce_time", "2026-03-01T10:00:00Z",
                "content-type", "application/json");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
