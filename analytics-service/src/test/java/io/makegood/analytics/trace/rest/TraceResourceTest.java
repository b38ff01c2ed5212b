package io.makegood.analytics.trace.rest;

import static io.makegood.analytics.AnalyticsFixtures.NOON;
import static io.makegood.analytics.AnalyticsFixtures.aFeedback;
import static io.makegood.analytics.AnalyticsFixtures.aRecognition;
import static io.makegood.analytics.AnalyticsFixtures.aUnit;
import static io.makegood.analytics.AnalyticsFixtures.anId;
import static io.makegood.analytics.AnalyticsFixtures.anOpening;
import static io.makegood.analytics.AnalyticsFixtures.event;
import static io.makegood.analytics.AnalyticsFixtures.nps;
import static io.makegood.analytics.Asking.ask;
import static io.makegood.analytics.Asking.covering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.analytics.Wire;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceResourceTest {

    @Inject
    Wire wire;

    @Test
    void a_thread_is_told_from_its_first_fact_to_its_last_and_only_to_those_whose_it_is() {
        // Given
        String unit = aUnit();
        String thread = anId();

        // When
        wire.send(
                event(aRecognition(unit, "e-anna", 20, NOON), 1, NOON.plusSeconds(2), thread),
                event(anOpening(anId(), unit, "e-mia", NOON), 1, NOON.plusSeconds(1), thread),
                event(aFeedback(unit, nps(2)), 1, NOON, thread),
                event(aFeedback(unit, nps(2))));

        // Then
        await().untilAsserted(() -> assertThat(ask("/trace/" + thread).getList("steps.detail.fact"))
                .containsExactly("feedback-received", "complaint-opened", "employee-recognized"));
        assertThat(ask("/trace/" + thread).getList("steps.service")).containsOnly("analytics");
        assertThat(covering("elsewhere", "/trace/" + thread).jsonPath().getList("steps"))
                .isEmpty();
        assertThat(covering("*", "/trace/not%20one").statusCode()).isEqualTo(400);
    }
}
