package io.makegood.feedback.invitations;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.feedback.PublishedEvents;
import io.makegood.feedback.World;
import io.makegood.feedback.customers.Customer;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.surveys.Survey;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of an invitation that the mail server does not take. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UndeliverableInvitationTest {

    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(30);

    @Inject
    World world;

    @Inject
    PublishedEvents events;

    @Test
    void an_address_that_is_refused_for_good_cannot_be_asked_and_everybody_is_told() {
        // Given
        theMailServerSays(550, "550 5.1.1 No such user");

        // When
        String invitationId = invited();

        // Then
        await().untilAsserted(() -> assertThat(state(invitationId)).isEqualTo("SUPPRESSED"));
        await().untilAsserted(() -> assertThat(events.about(invitationId)).hasSize(1));
        assertThat(events.about(invitationId).get(0).text("reason")).isEqualTo("NO_ADDRESS");
    }

    @Test
    void a_mail_server_that_cannot_just_now_is_asked_again_but_not_for_ever() {
        // Given
        theMailServerSays(451, "451 Try again later");
        String invitationId = invited();
        await().until(() -> isPostponed(invitationId));
        assertThat(state(invitationId)).isEqualTo("QUEUED");

        // When
        world.count("""
                with u as (update invitation set created_at = now() - interval '5 days', next_attempt_at = now()
                           where invitation_id = ? returning 1) select count(*) from u""", invitationId);

        // Then
        await().atMost(LOOKED_AGAIN)
                .untilAsserted(() -> assertThat(state(invitationId)).isEqualTo("SUPPRESSED"));
    }

    private static void theMailServerSays(int code, String message) {
        InvitationMail refusing = new InvitationMail(null, null, null) {
            @Override
            void send(Invitation invitation, Survey survey, Customer customer) {
                throw new CompletionException(new SMTPException("refused", code, List.of(message), code >= 500));
            }
        };
        QuarkusMock.installMockForType(refusing, InvitationMail.class);
    }

    private String invited() {
        String key = world.apiKey(world.integration(), Scope.INVITATIONS_WRITE);
        return with(key)
                .body("""
                      {"survey": "%s", "unit": "north.store-17", "customer": {"email": "clara-%s@example.org"}}""".formatted(world.survey().key(), anId()))
                .post("/invitations")
                .path("invitationId");
    }

    private String state(String invitationId) {
        return world.text("select state from invitation where invitation_id = ?", invitationId);
    }

    /** Whoever takes it to send it puts it off by two minutes first. */
    private boolean isPostponed(String invitationId) {
        return world.count(
                        "select count(*) from invitation where invitation_id = ? and send_attempts = 1"
                                + " and next_attempt_at < now() + interval '1 minute'",
                        invitationId)
                == 1;
    }
}
