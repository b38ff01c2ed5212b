package io.makegood.e2e.security;

import static io.makegood.e2e.stack.Company.aSurvey;
import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Person;
import io.makegood.e2e.stack.Topics;
import io.makegood.e2e.stack.Topics.Seen;
import io.makegood.events.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens in the north is not there for somebody of the south: 404, not 403. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignUnitIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String unit = aUnit();

    @Test
    void a_foreign_case_cannot_be_seen_or_touched() {
        // Given
        String feedbackId = answers(aSurvey(unit), 1, Map.of());
        Seen opened = await().atMost(SOON)
                .until(
                        () -> Topics.about(EventType.COMPLAINT_OPENED, "feedbackId", feedbackId),
                        found -> found.size() == 1)
                .get(0);
        String path = "/recovery-cases/" + opened.subject();
        assertThat(Person.anna().asks("recovery").get(path).statusCode()).isEqualTo(200);

        // When
        List<Integer> statuses = List.of(
                Person.ben().asks("recovery").get(path).statusCode(),
                Person.ben()
                        .asks("recovery")
                        .body(Map.of())
                        .post(path + "/owner")
                        .statusCode(),
                Person.ben()
                        .asks("recovery")
                        .body(Map.of("kind", "CONTACT", "text", "x"))
                        .post(path + "/notes")
                        .statusCode(),
                Person.ben()
                        .asks("recovery")
                        .header("Idempotency-Key", anId())
                        .body(Map.of("kind", "voucher"))
                        .post(path + "/remedies")
                        .statusCode(),
                Person.ben().asks("recovery").body(Map.of()).post(path + "/fix").statusCode(),
                Person.ben().asks("feedback").get("/feedback/" + feedbackId).statusCode(),
                Person.ben().asks("analytics").get("/metrics?unit=" + unit).statusCode());

        // Then
        assertThat(statuses).containsOnly(404);
        assertThat(Person.ben().asks("feedback").get("/feedback?unit=" + unit).asString())
                .doesNotContain(feedbackId);
        assertThat(Person.ben()
                        .asks("feedback")
                        .get("/feedback?id=" + feedbackId)
                        .asString())
                .doesNotContain(feedbackId);
        assertThat(Person.ben()
                        .asks("recovery")
                        .get("/trace/" + opened.correlationId())
                        .asString())
                .doesNotContain(opened.subject());
        assertThat(Person.ben()
                        .asks("recovery")
                        .get("/recovery-cases?limit=100")
                        .asString())
                .doesNotContain(opened.subject());
    }
}
