package io.makegood.feedback.inbound;

import static io.makegood.feedback.ContactTopics.binary;
import static io.makegood.feedback.ContactTopics.contact;
import static io.makegood.feedback.ContactTopics.contactData;
import static io.makegood.feedback.ContactTopics.structured;
import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.feedback.ContactTopics;
import io.makegood.feedback.ContactTopics.Draft;
import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.PublishedEvents.Published;
import io.makegood.feedback.World;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contacts from Kafka: what third parties send, well and badly, each bad one before a good one. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactRecordsTest {

    private static final String SHARED = "makegood.contacts";

    @Inject
    World world;

    @Inject
    ContactTopics topics;

    @Inject
    PublishedEvents events;

    @Test
    void a_contact_in_binary_mode_is_recorded_under_our_own_ids() {
        // Given
        String outsideId = anId();

        // When
        topics.send(SHARED, contact(outsideId));

        // Then
        Published told = told(outsideId);
        assertThat(told.type()).isEqualTo("io.makegood.feedback.contact-recorded.v1");
        assertThat(told.text("kind")).isEqualTo("delivery");
        assertThat(told.text("unit")).isEqualTo("north.store-17");
        assertThat(told.text("employeeId")).isEqualTo("e-eve");
        assertThat(told.text("occurredAt")).isEqualTo("2026-03-01T16:40:00Z");
        assertThat(told.text("customerId")).hasSize(36);
        assertThat(told.data().toString() + told.headers()).doesNotContain(outsideId, "clara", "Clara");
    }

    @Test
    void a_contact_in_structured_mode_is_the_same() {
        // Given
        String outsideId = anId();

        // When
        topics.send(SHARED, structured(contactData(outsideId)));

        // Then
        assertThat(told(outsideId).text("unit")).isEqualTo("north.store-17");
    }

    @Test
    void without_a_time_of_its_own_the_event_tells_when() {
        // Given
        String outsideId = anId();

        // When
        topics.send(SHARED, binary("{\"contactId\": \"" + outsideId + "\", \"kind\": \"call\"}"));

        // Then
        assertThat(told(outsideId).text("occurredAt")).isEqualTo("2026-03-02T12:00:00Z");
    }

    @Test
    void a_contact_that_comes_twice_counts_once() {
        // Given
        String outsideId = anId();
        String behind = anId();
        Draft once = contact(outsideId);

        // When: the same event again, and the same contact as another event
        topics.send(SHARED, once, once, contact(outsideId), contact(behind));

        // Then
        told(behind);
        String contactId = contactId(outsideId);
        await().untilAsserted(() -> assertThat(events.about(contactId)).hasSize(1));
        assertThat(held(outsideId)).isZero();
    }

    @Test
    void the_topic_says_whose_contact_it_is_and_for_which_units() {
        // Given
        Integration integration = world.integration();
        String topic = topics.createdFor(integration.name());
        String fine = anId();
        String foreign = anId();

        // When
        topics.send(
                topic,
                contact(foreign)
                        .value(contactData(foreign)
                                .replace("north.store-17", "south")
                                .getBytes(StandardCharsets.UTF_8)),
                contact(fine).header("ce_source", "/makegood/feedback"));

        // Then
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(contactId(fine)).isNotNull());
        assertThat(world.text("select integration from contact where outside_id = ?", fine))
                .isEqualTo(integration.name());
        assertThat(contactId(foreign)).isNull();
        assertThat(held(foreign)).isEqualTo(1);
    }

    @Test
    void a_topic_of_nobody_is_quarantined() {
        // Given
        String outsideId = anId();

        // When
        topics.send(topics.createdFor("nobody-" + anId().substring(0, 8)), contact(outsideId));

        // Then
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(held(outsideId)).isEqualTo(1));
    }

    static Stream<Arguments> broken() {
        byte[] invalidUtf8 = contactData("MARK").getBytes(StandardCharsets.ISO_8859_1);
        byte[] random = new byte[1024];
        new Random(7).nextBytes(random);
        return Stream.of(
                bad("K2 empty value", draft -> draft.value(new byte[0])),
                bad("K4 truncated", draft -> draft.value("{\"contactId\": \"MARK".getBytes(StandardCharsets.UTF_8))),
                bad("K5 plain text", draft -> draft.value("MARK".getBytes(StandardCharsets.UTF_8))),
                bad("K6 XML", draft -> draft.value("<c>MARK</c>".getBytes(StandardCharsets.UTF_8))),
                bad("K7 Avro", draft -> draft.value(new byte[] {0, 0, 0, 0, 1, 4, 65})),
                bad("K8 random bytes", draft -> draft.value(random)),
                bad("K9 350 KB malformed", draft -> draft.value(large("{\"contactId\": \"MARK", 350_000))),
                bad("K10 900 KB", draft -> draft.value(large("", 900_000))),
                bad("K12 UTF-16", draft -> draft.value(contactData("MARK").getBytes(StandardCharsets.UTF_16LE))),
                bad("K12 invalid UTF-8", draft -> draft.value(withByte(invalidUtf8, (byte) 0xC0))),
                data("K13 NUL", "{\"contactId\": \"MARK\\u0000\", \"kind\": \"call\"}"),
                data("K13 lone surrogate", "{\"contactId\": \"MARK\\ud800\", \"kind\": \"call\"}"),
                data("K14 depth", "[".repeat(5000) + "]".repeat(5000)),
                data("K15 a key twice", "{\"contactId\": \"MARK\", \"kind\": \"call\", \"kind\": \"visit\"}"),
                data("K16 an array", "[" + contactData("MARK") + "]"),
                bad("K16 a batch", draft -> draft.header("content-type", "application/cloudevents-batch+json")),
                data("K17 a second document", contactData("MARK") + "{}"),
                bad("K18 no id", draft -> draft.without("ce_id")),
                bad("K18 no type", draft -> draft.without("ce_type")),
                bad("K18 no source", draft -> draft.without("ce_source")),
                bad("K18 no specversion", draft -> draft.without("ce_specversion")),
                bad("K19 version 0.3", draft -> draft.header("ce_specversion", "0.3")),
                bad("K19 version with a space", draft -> draft.header("ce_specversion", "1.0 ")),
                bad("K20 unknown type", draft -> draft.header("ce_type", "io.makegood.contacts.contact.v9")),
                bad("K20 type in capitals", draft -> draft.header("ce_type", "IO.MAKEGOOD.CONTACTS.CONTACT.V1")),
                bad("K24 empty id", draft -> draft.header("ce_id", "")),
                bad("K24 id of 5 KB", draft -> draft.header("ce_id", "x".repeat(5_000))),
                bad("K24 id with control characters", draft -> draft.header("ce_id", "a\nb")),
                bad("K27 garbage time", draft -> timed(draft, "yesterday")),
                bad("K27 time without a zone", draft -> timed(draft, "2026-03-01T10:00:00")),
                bad("K27 1970", draft -> timed(draft, "1970-01-01T00:00:00Z")),
                bad("K27 2099", draft -> timed(draft, "2099-01-01T00:00:00Z")),
                bad(
                        "K28 structured that is none",
                        draft -> draft.header("content-type", "application/cloudevents+json")),
                bad(
                        "K29 headers and body contradict",
                        draft -> structured(contactData("MARK")).header("ce_id", "other")),
                bad("K33 null headers", draft -> draft.header("ce_id", (byte[]) null)),
                bad("K33 a header that is no text", draft -> draft.header("ce_source", new byte[] {(byte) 0xFF})),
                data("K34 a number as text", "{\"contactId\": 7, \"kind\": \"call\"}"),
                data("K35 an object as text", "{\"contactId\": {\"a\": 1}, \"kind\": \"call\"}"),
                data("K36 an extra field", "{\"contactId\": \"MARK\", \"kind\": \"call\", \"customer_id\": 1}"),
                data("K36 no kind", "{\"contactId\": \"MARK\"}"),
                data("K36 a kind that is no word", "{\"contactId\": \"MARK\", \"kind\": \"Phone Call!\"}"),
                data(
                        "K41 abuse of e-mail",
                        "{\"contactId\": \"MARK\", \"kind\": \"call\", \"customer\": {\"email\": \"a@b.c\\r\\nBcc: x@y.z\"}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_one_lands_in_quarantine_as_it_came_and_the_next_one_is_recorded(
            String what, UnaryOperator<Draft> breaking) {
        // Given
        String marker = anId();
        String good = anId();
        Draft broken = breaking.apply(contact(marker)).key(marker.getBytes(StandardCharsets.UTF_8));

        // When
        topics.send(SHARED, broken, contact(good));

        // Then
        told(good);
        assertThat(world.count(
                        "select count(*) from quarantine where record_key = ? and record_value = ? and state = 'HELD'",
                        marker.getBytes(StandardCharsets.UTF_8),
                        broken.value()))
                .isEqualTo(1);
    }

    @Test
    void a_tombstone_lands_in_quarantine_too() {
        // Given
        String marker = anId();
        String good = anId();

        // When
        topics.send(SHARED, contact(marker).value(null).key(marker.getBytes(StandardCharsets.UTF_8)), contact(good));

        // Then
        told(good);
        assertThat(world.count(
                        "select count(*) from quarantine where record_key = ? and record_value is null",
                        marker.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                bad("K3 no key", draft -> draft.key(null)),
                bad("K3 empty key", draft -> draft.key(new byte[0])),
                bad("K3 key of 10 KB", draft -> draft.key(new byte[10_000])),
                bad("K25 forged source", draft -> draft.header("ce_source", "/makegood/recovery")),
                bad(
                        "K30 reply topic",
                        draft ->
                                draft.header("REPLY_TOPIC", "makegood.recovery").header("REPLY_PARTITION", "0")),
                bad(
                        "K31 dead letter headers",
                        draft -> draft.header("dead-letter-reason", "x").header("delayed-retry-count", "999")),
                bad(
                        "K32 trace junk",
                        draft -> draft.header("traceparent", "junk").header("baggage", "x".repeat(64_000))),
                bad("no content type", draft -> draft.without("content-type")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void what_means_nothing_here_is_passed_over(String what, UnaryOperator<Draft> oddity) {
        // Given
        String outsideId = anId();

        // When
        topics.send(SHARED, oddity.apply(contact(outsideId)));

        // Then
        assertThat(told(outsideId).text("kind")).isEqualTo("delivery");
    }

    @Test
    void an_event_id_that_is_used_again_for_another_contact_is_quarantined_and_the_first_stands() {
        // Given
        String first = anId();
        String second = anId();
        String good = anId();
        String eventId = anId();

        // When
        topics.send(
                SHARED,
                contact(first).header("ce_id", eventId),
                contact(second).header("ce_id", eventId),
                contact(good));

        // Then
        told(good);
        assertThat(contactId(first)).isNotNull();
        assertThat(contactId(second)).isNull();
        assertThat(world.text(
                        "select reason from quarantine where position(convert_to(?, 'UTF8') in record_value) > 0",
                        second))
                .isEqualTo("ID_REUSE");
    }

    @Test
    void the_same_event_id_of_another_source_is_another_event() {
        // Given
        String first = anId();
        String second = anId();
        String eventId = anId();

        // When
        topics.send(
                SHARED,
                contact(first).header("ce_id", eventId),
                contact(second).header("ce_id", eventId).header("ce_source", "/erp"));

        // Then
        told(first);
        told(second);
    }

    @Test
    void a_contact_id_that_is_used_again_for_something_else_is_quarantined_and_the_first_stands() {
        // Given
        String outsideId = anId();
        String good = anId();
        String mallory = "e-" + anId();
        Draft other = binary(contactData(outsideId).replace("e-eve", mallory));

        // When
        topics.send(SHARED, contact(outsideId), other, contact(good));

        // Then
        told(good);
        assertThat(world.text("select employee_id from contact where outside_id = ?", outsideId))
                .isEqualTo("e-eve");
        assertThat(world.count(
                        "select count(*) from quarantine where position(convert_to(?, 'UTF8') in record_value) > 0",
                        mallory))
                .isPositive();
    }

    @Test
    void feedback_that_names_the_contact_is_tied_to_it_whichever_comes_first() {
        // Given
        Integration integration = world.integration();
        String key = world.apiKey(integration, Scope.FEEDBACK_WRITE, Scope.CONTACTS_WRITE);
        String body = "{\"submissionId\": \"%s\", \"comment\": \"x\", \"contactId\": \"%s\"}";
        String contactBody = "{\"contactId\": \"c-1\", \"kind\": \"call\", \"employeeId\": \"e-eve\"}";

        // When
        String before =
                with(key).body(body.formatted("a", "c-1")).post("/feedback").path("feedbackId");
        String contactId = with(key)
                .body(contactBody)
                .post("/contacts")
                .then()
                .statusCode(202)
                .extract()
                .path("contactId");
        String after =
                with(key).body(body.formatted("b", "c-1")).post("/feedback").path("feedbackId");
        String byOurId =
                with(key).body(body.formatted("c", contactId)).post("/feedback").path("feedbackId");

        // Then
        await().untilAsserted(() -> assertThat(events.about(byOurId)).hasSize(1));
        await().untilAsserted(() -> assertThat(events.about(contactId)).hasSize(1));
        Published recorded = events.about(contactId).get(0);
        for (String feedbackId : List.of(before, after, byOurId)) {
            await().untilAsserted(() -> assertThat(events.about(feedbackId)).hasSize(1));
            Published feedback = events.about(feedbackId).get(0);
            assertThat(feedback.text("contactId")).isEqualTo(contactId);
            assertThat(feedback.correlationId()).isEqualTo(recorded.correlationId());
        }
        assertThat(events.about(after).get(0).causationId()).isEqualTo(recorded.id());
        assertThat(events.about(after).get(0).text("employeeId")).isEqualTo("e-eve");
        assertThat(events.about(before).get(0).text("employeeId")).isNull();
    }

    private Published told(String outsideId) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(contactId(outsideId)).isNotNull());
        String contactId = contactId(outsideId);
        await().untilAsserted(() -> assertThat(events.about(contactId)).isNotEmpty());
        return events.about(contactId).get(0);
    }

    private String contactId(String outsideId) {
        return world.text("select contact_id from contact where outside_id = ? and kind is not null", outsideId);
    }

    private long held(String text) {
        return world.count(
                "select count(*) from quarantine where position(convert_to(?, 'UTF8') in record_value) > 0"
                        + " and state = 'HELD'",
                text);
    }

    private static Arguments bad(String what, UnaryOperator<Draft> breaking) {
        return Arguments.of(what, breaking);
    }

    private static Arguments data(String what, String data) {
        return bad(what, draft -> draft.value(data.getBytes(StandardCharsets.UTF_8)));
    }

    private static Draft timed(Draft draft, String time) {
        String data = new String(draft.value(), StandardCharsets.UTF_8).replace("2026-03-01T17:40:00+01:00", time);
        return draft.value(data.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] large(String start, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        bytes.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(" ".repeat(size).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] withByte(byte[] bytes, byte wrong) {
        byte[] copy = bytes.clone();
        copy[16] = wrong;
        return copy;
    }
}
