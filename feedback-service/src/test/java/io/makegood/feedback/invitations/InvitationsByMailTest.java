package io.makegood.feedback.invitations;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.PublishedEvents.Published;
import io.makegood.feedback.World;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.Scope;
import io.makegood.localstack.Tokens;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invitation from the request to the answer. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitationsByMailTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+(/i/[A-Za-z0-9_-]+)");

    @Inject
    World world;

    @Inject
    PublishedEvents events;

    @Inject
    MockMailbox mailbox;

    @Inject
    Invitations invitations;

    @Inject
    InvitationTokens tokens;

    private Integration integration;
    private String key;
    private String survey;
    private String email;

    @BeforeEach
    void an_integration_and_a_survey() {
        integration = world.integration();
        key = world.apiKey(integration, Scope.INVITATIONS_WRITE, Scope.CONTACTS_WRITE);
        survey = world.survey().key();
        email = "clara-" + anId() + "@example.org";
    }

    @Test
    void a_customer_is_asked_by_mail_and_answers_once() {
        // Given
        String invitationId = invited("inv-1")
                .then()
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .extract()
                .path("invitationId");
        String link = link();
        assertThat(state(invitationId)).isEqualTo("SENT");

        // When
        String page = given().get(link).then().statusCode(200).extract().asString();
        String opened = state(invitationId);
        Response answered = post(link, "recommend=2&comment=Cold+soup");
        Response again = post(link, "recommend=2&comment=Cold+soup");
        Response other = post(link, "recommend=10");

        // Then
        assertThat(page).contains("How was your visit?").doesNotContain("<script", "style=");
        assertThat(opened).isEqualTo("OPENED");
        answered.then().statusCode(303).header("Location", equalTo(link + "/thanks"));
        again.then().statusCode(303);
        other.then().statusCode(410);
        given().get(link).then().statusCode(410);
        assertThat(state(invitationId)).isEqualTo("FINISHED");
        Published told = told(invitationId);
        assertThat(told.text("assurance")).isEqualTo("INVITED");
        assertThat(told.text("moment")).isEqualTo("MISERY");
        assertThat(told.text("customerId"))
                .isEqualTo(world.text("select customer_id from customer where email = ?", email));
        assertThat(world.count("select count(*) from feedback where invitation_id = ?", invitationId))
                .isEqualTo(1);
    }

    @Test
    void the_mail_says_what_it_is_about_and_to_whom() {
        // When
        invited("inv-1");

        // Then
        Mail mail = mail();
        assertThat(mail.getSubject()).isEqualTo("How was your visit?");
        assertThat(mail.getText()).startsWith("Hello Clara &").contains("works once");
        assertThat(mail.getHtml()).contains("Hello Clara &amp;").doesNotContain("<b>");
    }

    @Test
    void the_same_request_invites_once() {
        // Given
        Response first = invited("inv-1");
        link();

        // When
        Response again = invited("inv-1");
        Response other = invite("inv-1", "other-" + email);

        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        other.then().statusCode(422);
        assertThat(mailbox.getMailsSentTo(email)).hasSize(1);
    }

    @Test
    void a_customer_is_not_asked_again_so_soon_and_everybody_is_told() {
        // Given
        invited("inv-1");
        link();

        // When
        String second = invited("inv-2")
                .then()
                .statusCode(202)
                .body("state", equalTo("SUPPRESSED"))
                .extract()
                .path("invitationId");

        // Then
        await().untilAsserted(() -> assertThat(events.about(second)).hasSize(1));
        assertThat(events.about(second).get(0).type()).isEqualTo("io.makegood.feedback.invitation-suppressed.v1");
        assertThat(events.about(second).get(0).text("reason")).isEqualTo("COOLDOWN");
    }

    @Test
    void a_customer_without_an_address_is_not_asked() {
        with(key)
                .body("{\"survey\": \"%s\", \"customer\": {\"reference\": \"K-2\"}}".formatted(survey))
                .post("/invitations")
                .then()
                .statusCode(202)
                .body("state", equalTo("SUPPRESSED"));
    }

    @Test
    void an_invitation_to_a_contact_continues_its_thread() {
        // Given
        String contactId = with(key)
                .body(
                        "{\"contactId\": \"c-9\", \"kind\": \"call\", \"employeeId\": \"e-eve\", \"customer\": {\"reference\": \"K-9\", \"email\": \""
                                + email + "\"}}")
                .post("/contacts")
                .path("contactId");
        String body = "{\"survey\": \"%s\", \"contactId\": \"c-9\", \"customer\": {\"reference\": \"K-9\"}}"
                .formatted(survey);
        String invitationId = with(key).body(body).post("/invitations").path("invitationId");

        // When
        post(link(), "recommend=10");

        // Then
        Published told = told(invitationId);
        assertThat(told.text("contactId")).isEqualTo(contactId);
        assertThat(told.text("employeeId")).isEqualTo("e-eve");
        await().untilAsserted(() -> assertThat(events.about(contactId)).hasSize(1));
        assertThat(told.correlationId())
                .isEqualTo(events.about(contactId).get(0).correlationId());
        assertThat(told.causationId()).isEqualTo(events.about(contactId).get(0).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "00000000-0000-0000-0000-000000000000", "%00", "%0d%0aSet-Cookie:x", "..%2f"})
    void a_link_that_nobody_sent_leads_to_a_friendly_page(String token) {
        // When
        Response page = given().urlEncodingEnabled(false).get("/i/" + token);
        Response answered = given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("recommend=9")
                .post("/i/" + token);

        // Then
        assertThat(List.of(page.statusCode(), answered.statusCode()))
                .allMatch(status -> status == 404 || status == 400 || status == 401);
    }

    @Test
    void an_invitation_that_ran_out_says_so() {
        // Given
        String invitationId = invited("inv-1").path("invitationId");
        String link = link();
        world.count(
                "with u as (update invitation set expires_at = now() - interval '1 second' where invitation_id = ? returning 1) select count(*) from u",
                invitationId);

        // Then
        given().get(link).then().statusCode(410);
        post(link, "recommend=9").then().statusCode(410);
        invitations.expire(java.time.Clock.systemUTC().instant());
        assertThat(state(invitationId)).isEqualTo("EXPIRED");
        assertThat(world.count("select count(*) from feedback where invitation_id = ?", invitationId))
                .isZero();
    }

    @Test
    void an_answer_that_does_not_fit_is_told_on_a_page_and_may_be_sent_again() {
        // Given
        invited("inv-1");
        String link = link();

        // When
        Response refused = post(link, "recommend=11");

        // Then
        refused.then().statusCode(422);
        assertThat(refused.contentType()).startsWith("text/html");
        post(link, "recommend=10").then().statusCode(303);
    }

    @Test
    void a_crash_between_commit_and_mail_sends_the_same_link_again() {
        // Given
        String invitationId = invited("inv-1").path("invitationId");
        String link = link();

        // When: it looks as if the sender died before it could say that it had sent
        world.count(
                "with u as (update invitation set state = 'QUEUED', sent_at = null, next_attempt_at = now() where invitation_id = ? returning 1) select count(*) from u",
                invitationId);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mailbox.getMailsSentTo(email)).hasSize(2));
        assertThat(mailbox.getMailsSentTo(email))
                .allSatisfy(mail -> assertThat(mail.getText()).contains(link));
    }

    @Test
    void no_staff_sees_the_link_and_the_database_does_not_hold_it() {
        // Given
        String invitationId = invited("inv-1").path("invitationId");
        String token = link().substring("/i/".length());

        // When
        String seen = given().auth()
                .oauth2(Tokens.of("mia"))
                .get("/invitations/" + invitationId)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(seen).contains(invitationId).doesNotContain(token).doesNotContainIgnoringCase("token");
        assertThat(world.text("select row_to_json(i)::text from invitation i where invitation_id = ?", invitationId))
                .doesNotContain(token);
        assertThat(tokens.tokenOf(invitationId)).isEqualTo(token);
    }

    private Response invited(String outsideId) {
        return invite(outsideId, email);
    }

    private Response invite(String outsideId, String address) {
        return with(key).body("""
                      {"invitationId": "%s", "survey": "%s", "unit": "north.store-17",
                       "customer": {"reference": "K-1", "email": "%s", "name": "Clara &\\n <b>"}}""".formatted(outsideId, survey, address)).post("/invitations");
    }

    private Mail mail() {
        await().untilAsserted(() -> assertThat(mailbox.getMailsSentTo(email)).isNotEmpty());
        return mailbox.getMailsSentTo(email).get(0);
    }

    private String link() {
        Matcher link = LINK.matcher(mail().getText());
        assertThat(link.find()).isTrue();
        String sent = world.text(
                "select count(*) from invitation i join customer using (customer_id) where email = ? and state = 'QUEUED'",
                email);
        await().untilAsserted(() -> assertThat(world.count(
                        "select count(*) from invitation i join customer using (customer_id) where email = ? and state = 'QUEUED'",
                        email))
                .isZero());
        assertThat(sent).isNotNull();
        return link.group(1);
    }

    private String state(String invitationId) {
        return world.text("select state from invitation where invitation_id = ?", invitationId);
    }

    private Published told(String invitationId) {
        String feedbackId = world.text("select feedback_id from feedback where invitation_id = ?", invitationId);
        await().untilAsserted(() -> assertThat(events.about(feedbackId)).hasSize(1));
        return events.about(feedbackId).get(0);
    }

    private static Response post(String link, String form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(form)
                .post(link);
    }
}
