package io.makegood.feedback.inbound;

import static io.makegood.feedback.Fixtures.NOON;
import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.events.recovery.RecoveryCheckRequested;
import io.makegood.feedback.ContactTopics;
import io.makegood.feedback.ContactTopics.Draft;
import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.PublishedEvents.Published;
import io.makegood.feedback.World;
import io.makegood.feedback.integrations.Scope;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** After a fix: the request on Kafka, the mail, the answer, and who cannot be asked. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecoveryEventsTest {

    private static final String TOPIC = "makegood.recovery";
    private static final Pattern LINK = Pattern.compile("http://\\S+(/i/[A-Za-z0-9_-]+)");

    @Inject
    World world;

    @Inject
    ContactTopics topics;

    @Inject
    PublishedEvents events;

    @Inject
    MockMailbox mailbox;

    private String email;
    private String customerId;
    private String caseId;

    @BeforeEach
    void a_customer_and_a_case() {
        email = "clara-" + anId() + "@example.org";
        customerId = customer("{\"reference\": \"%s\", \"email\": \"%s\"}".formatted(anId(), email));
        caseId = anId();
    }

    @Test
    void the_customer_is_asked_and_her_answer_belongs_to_the_case() {
        // Given
        Draft request = request(caseId, customerId, 1);
        topics.send(TOPIC, request);
        String link = link(1);

        // When
        String page = given().get(link).asString();
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("recommend=9")
                .post(link)
                .then()
                .statusCode(303);

        // Then
        assertThat(page).contains("Did we put this right?");
        String feedbackId = world.text("select feedback_id from feedback where case_id = ?", caseId);
        await().untilAsserted(() -> assertThat(events.about(feedbackId)).hasSize(1));
        Published told = events.about(feedbackId).get(0);
        assertThat(told.text("purpose")).isEqualTo("RECOVERY_CHECK");
        assertThat(told.text("assurance")).isEqualTo("INVITED");
        assertThat(told.text("caseId")).isEqualTo(caseId);
        assertThat(told.text("customerId")).isEqualTo(customerId);
        assertThat(told.text("surveyId")).isNull();
        assertThat(told.correlationId()).isEqualTo("thread-" + caseId);
        assertThat(told.causationId()).isEqualTo(new String(request.header("ce_id"), StandardCharsets.UTF_8));
    }

    @Test
    void the_same_attempt_asks_once_and_the_next_one_asks_again() {
        // Given
        Draft first = request(caseId, customerId, 1);

        // When: the same event, the same request as another event, an unknown type, and the next attempt
        topics.send(
                TOPIC,
                first,
                first,
                request(caseId, customerId, 1),
                request(caseId, customerId, 1).header(EventHeaders.TYPE, "io.makegood.recovery.something-new.v9"),
                request(caseId, customerId, 2));

        // Then
        link(2);
        assertThat(mailbox.getMailsSentTo(email)).hasSize(2);
        assertThat(world.count("select count(*) from invitation where case_id = ?", caseId))
                .isEqualTo(2);
    }

    @Test
    void a_recovery_check_does_not_wait_for_the_cooldown() {
        // Given
        topics.send(TOPIC, request(anId(), customerId, 1));
        link(1);

        // When
        topics.send(TOPIC, request(caseId, customerId, 1));

        // Then
        link(2);
        assertThat(world.text("select state from invitation where case_id = ?", caseId))
                .isIn("QUEUED", "SENT");
    }

    @Test
    void who_has_no_address_cannot_be_asked_and_recovery_is_told() {
        // Given
        String unreachable = customer("{\"reference\": \"%s\"}".formatted(anId()));

        // When
        topics.send(TOPIC, request(caseId, unreachable, 1));

        // Then
        assertSuppressed("NO_ADDRESS");
    }

    @Test
    void whom_nobody_knows_cannot_be_asked_either() {
        // When
        topics.send(TOPIC, request(caseId, anId(), 1));

        // Then
        assertSuppressed("UNKNOWN_CUSTOMER");
    }

    private void assertSuppressed(String reason) {
        await().untilAsserted(() -> assertThat(invitationId()).isNotNull());
        String invitationId = invitationId();
        await().untilAsserted(() -> assertThat(events.about(invitationId)).hasSize(1));
        Published told = events.about(invitationId).get(0);
        assertThat(told.type()).isEqualTo("io.makegood.feedback.invitation-suppressed.v1");
        assertThat(told.text("reason")).isEqualTo(reason);
        assertThat(told.text("purpose")).isEqualTo("RECOVERY_CHECK");
        assertThat(told.text("caseId")).isEqualTo(caseId);
        assertThat(told.correlationId()).isEqualTo("thread-" + caseId);
    }

    private String invitationId() {
        return world.text("select invitation_id from invitation where case_id = ?", caseId);
    }

    private String customer(String details) {
        String key = world.apiKey(world.integration(), Scope.FEEDBACK_WRITE);
        String feedbackId = with(key)
                .body("{\"submissionId\": \"x\", \"comment\": \"x\", \"customer\": %s}".formatted(details))
                .post("/feedback")
                .path("feedbackId");
        return world.text("select customer_id from feedback where feedback_id = ?", feedbackId);
    }

    private String link(int mails) {
        await().untilAsserted(() -> assertThat(mailbox.getMailsSentTo(email)).hasSizeGreaterThanOrEqualTo(mails));
        Matcher link = LINK.matcher(mailbox.getMailsSentTo(email).get(mails - 1).getText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Draft request(String caseId, String customerId, int attempt) {
        String data = EventJson.write(new RecoveryCheckRequested(caseId, customerId, "north.store-17", NOON, attempt));
        return ContactTopics.binary(data)
                .key(caseId.getBytes(StandardCharsets.UTF_8))
                .header(EventHeaders.SOURCE, "/makegood/recovery")
                .header(EventHeaders.TYPE, EventType.RECOVERY_CHECK_REQUESTED.ceType())
                .header(EventHeaders.SUBJECT, caseId)
                .header(EventHeaders.TIME, NOON.toString())
                .header(EventHeaders.CORRELATION_ID, "thread-" + caseId)
                .header(EventHeaders.AGG_VERSION, Integer.toString(attempt + 1));
    }
}
