package io.makegood.analytics.inbound;

import static io.makegood.analytics.AnalyticsFixtures.aFeedback;
import static io.makegood.analytics.AnalyticsFixtures.aUnit;
import static io.makegood.analytics.AnalyticsFixtures.event;
import static io.makegood.analytics.AnalyticsFixtures.nps;
import static io.makegood.analytics.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.analytics.Wire;
import io.makegood.events.EventEnvelope;
import io.makegood.events.EventHeaders;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From Kafka to the numbers, on a real broker and a real database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactEventsTest {

    @Inject
    Wire wire;

    @Test
    void feedback_becomes_a_score() {
        // Given
        String unit = aUnit();

        // When
        wire.send(event(aFeedback(unit, nps(10))), event(aFeedback(unit, nps(9))), event(aFeedback(unit, nps(3))));

        // Then
        await().untilAsserted(() -> assertThat(npsOf(unit).getLong("n")).isEqualTo(3));
        JsonPath nps = npsOf(unit);
        assertThat(nps.getDouble("value")).isEqualTo(33.3333);
        assertThat(nps.getBoolean("tooFew")).isTrue();
        assertThat(nps.getLong("promoters")).isEqualTo(2);
        assertThat(nps.getLong("detractors")).isEqualTo(1);
    }

    @Test
    void an_event_that_comes_twice_counts_once() {
        // Given
        String unit = aUnit();
        EventEnvelope feedback = event(aFeedback(unit, nps(10)));
        wire.send(feedback, feedback);
        await().untilAsserted(() -> assertThat(npsOf(unit).getLong("n")).isEqualTo(1));

        // When
        wire.send(feedback, event(aFeedback(unit, nps(0))));

        // Then
        await().untilAsserted(
                        () -> assertThat(npsOf(unit).<Integer>get("detractors")).isEqualTo(1));
        assertThat(npsOf(unit).getLong("n")).isEqualTo(2);
    }

    @Test
    void an_unknown_type_is_passed_over() {
        // Given
        String unit = aUnit();
        ProducerRecord<byte[], byte[]> unknown = Wire.record(event(aFeedback(unit, nps(1))));
        unknown.headers().remove(EventHeaders.TYPE);
        unknown.headers()
                .add(EventHeaders.TYPE, "io.makegood.feedback.something-new.v1".getBytes(StandardCharsets.UTF_8));

        // When
        wire.sendRecords(List.of(unknown, Wire.record(event(aFeedback(unit, nps(10))))));

        // Then
        await().untilAsserted(
                        () -> assertThat(npsOf(unit).<Integer>get("promoters")).isEqualTo(1));
        assertThat(npsOf(unit).getLong("n")).isEqualTo(1);
    }

    private static JsonPath npsOf(String unit) {
        return ask("/metrics?unit=" + unit).setRootPath("scores.NPS");
    }
}
