package io.makegood.feedback.submissions.rest;

import static io.makegood.feedback.Fixtures.anId;
import static io.makegood.feedback.World.answer;
import static io.makegood.feedback.World.answerBody;
import static io.makegood.feedback.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.feedback.World;
import io.makegood.feedback.integrations.Scope;
import io.makegood.kit.outbox.OutboxGuard;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** So much waits for Kafka that nothing more is let in. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullOutboxTest {

    @Inject
    World world;

    private boolean full = true;

    @BeforeEach
    void a_guard_that_is_reached() {
        QuarkusMock.installMockForType(
                new OutboxGuard(null, null) {
                    @Override
                    public boolean isReached() {
                        return full;
                    }
                },
                OutboxGuard.class);
    }

    @Test
    void every_door_says_to_come_back_later_and_keeps_nothing_and_lets_in_again_afterwards() {
        // Given
        String survey = world.survey().key();
        String key =
                world.apiKey(world.integration(), Scope.FEEDBACK_WRITE, Scope.CONTACTS_WRITE, Scope.INVITATIONS_WRITE);
        String answer = answerBody(anId(), 9);
        String comment = "{\"submissionId\": \"%s\", \"comment\": \"x\"}".formatted(anId());
        long before = world.count("select count(*) from submission");

        // When
        List<Response> refused = List.of(
                answer(survey, answer),
                with(key).body(comment).post("/feedback"),
                with(key).body("{\"contactId\": \"c-1\", \"kind\": \"call\"}").post("/contacts"),
                with(key)
                        .body("{\"survey\": \"%s\", \"customer\": {\"reference\": \"K\"}}".formatted(survey))
                        .post("/invitations"));
        List<Integer> inBulk = with(key)
                .body("{\"items\": [%s]}".formatted(comment))
                .post("/feedback/bulk")
                .path("results.status");
        long after = world.count("select count(*) from submission");
        full = false;

        // Then
        assertThat(refused).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.header("Retry-After")).isEqualTo("30");
        });
        assertThat(inBulk).containsExactly(503);
        assertThat(after).isEqualTo(before);
        answer(survey, answer).then().statusCode(202);
    }
}
