package io.makegood.e2e.stories;

import static io.makegood.e2e.stack.Company.aSurvey;
import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.answerAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Makegood;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Story 4: the complaints of one customer are one case, however they arrive. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondComplaintIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int COMPLAINTS = 6;

    private final String unit = aUnit();

    @Test
    void complaints_of_one_customer_that_arrive_at_once_on_two_replicas_are_one_case() {
        // Given
        String survey = aSurvey(unit);
        Map<String, Object> sameCustomer = Map.of("customer", Map.of("reference", "crm-" + anId()));

        // When
        complain(survey, sameCustomer);

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(count(EventType.COMPLAINT_OPENED)).isEqualTo(1);
            assertThat(count(EventType.COMPLAINT_JOINED)).isEqualTo(COMPLAINTS - 1);
        });
    }

    @Test
    void anonymous_complaints_are_a_case_each() {
        // Given
        String survey = aSurvey(unit);

        // When
        complain(survey, Map.of());

        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(count(EventType.COMPLAINT_OPENED)).isEqualTo(COMPLAINTS));
        assertThat(count(EventType.COMPLAINT_JOINED)).isZero();
    }

    private static void complain(String survey, Map<String, Object> claims) {
        List<String> replicas =
                List.of(Makegood.running().url("feedback"), Makegood.running().secondUrl("feedback"));
        CompletableFuture.allOf(IntStream.range(0, COMPLAINTS)
                        .mapToObj(number -> CompletableFuture.runAsync(
                                () -> answerAt(replicas.get(number % 2), survey, number % 3, claims)
                                        .then()
                                        .statusCode(202)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private long count(EventType type) {
        return Topics.about(type, "unit", unit).size();
    }
}
