package io.makegood.e2e.stories;

import static io.makegood.e2e.stack.Company.aUnit;
import static io.makegood.e2e.stack.Company.anApiKey;
import static io.makegood.e2e.stack.Company.anId;
import static io.makegood.e2e.stack.Company.integration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.stack.Person;
import io.makegood.e2e.stack.Topics;
import io.makegood.events.EventType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Stories 6 and 7: many answers through the bulk door, old ones among them, and the exact numbers that come out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int ANSWERS = 600;

    private final String unit = aUnit();
    private final int[] scores = new Random(42).ints(ANSWERS, 0, 11).toArray();

    @Test
    void the_numbers_are_exact_and_a_rebuild_gives_the_same() {
        // Given
        String key = anApiKey(unit, "feedback:write", "feedback:backdate");

        // When
        sendAll(key);

        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(metrics().getInt("scores.NPS.n")).isEqualTo(ANSWERS));
        JsonPath numbers = metrics();
        assertThat(numbers.getDouble("scores.NPS.value")).isEqualTo(nps(), within(0.005));
        assertThat(numbers.getDouble("scores.NPS.standardError")).isEqualTo(standardError(), within(0.005));
        assertThat(numbers.getBoolean("scores.NPS.tooFew")).isFalse();
        assertThat(metrics("&from=2026-01-01&to=2026-01-31").getInt("scores.NPS.n"))
                .isEqualTo(ANSWERS / 2);
        assertThat(Topics.about(EventType.COMPLAINT_OPENED, "unit", unit)).isEmpty();
        String before = metrics().prettify();
        rebuild();
        assertThat(metrics().prettify()).isEqualTo(before);
    }

    @Test
    void few_answers_are_too_few_to_say() {
        // Given
        String key = anApiKey(unit, "feedback:write", "feedback:backdate");

        // When
        integration(key)
                .body(Map.of("items", List.of(item(0), item(1))))
                .post("/feedback/bulk")
                .then()
                .statusCode(200);

        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(metrics().getInt("scores.NPS.n")).isEqualTo(2));
        assertThat(metrics().getBoolean("scores.NPS.tooFew")).isTrue();
    }

    private void sendAll(String key) {
        List<Map<String, Object>> items =
                IntStream.range(0, ANSWERS).mapToObj(this::item).toList();
        for (int start = 0; start < ANSWERS; start += 300) {
            List<Integer> statuses = integration(key)
                    .body(Map.of("items", items.subList(start, start + 300)))
                    .post("/feedback/bulk")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("results.status");
            assertThat(statuses).hasSize(300).containsOnly(202);
        }
    }

    private Map<String, Object> item(int number) {
        return Map.of(
                "submissionId",
                anId(),
                "unit",
                unit,
                "occurredAt",
                number % 2 == 0 ? "2026-01-15T10:00:00Z" : "2026-02-15T10:00:00Z",
                "ratings",
                List.of(Map.of(
                        "question",
                        "recommend",
                        "metric",
                        "NPS",
                        "value",
                        scores[number],
                        "scaleMin",
                        0,
                        "scaleMax",
                        10,
                        "higherIsBetter",
                        true)));
    }

    private double share(int from, int to) {
        return IntStream.of(scores)
                        .filter(score -> score >= from && score <= to)
                        .count()
                / (double) ANSWERS;
    }

    private double nps() {
        return 100 * (share(9, 10) - share(0, 6));
    }

    private double standardError() {
        double difference = share(9, 10) - share(0, 6);
        return 100 * Math.sqrt((share(9, 10) + share(0, 6) - difference * difference) / ANSWERS);
    }

    private void rebuild() {
        String id = Person.olga()
                .asks("analytics")
                .post("/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("rebuildId");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(Person.olga()
                                .asks("analytics")
                                .get("/rebuilds/" + id)
                                .jsonPath()
                                .getString("state"))
                        .isEqualTo("DONE"));
    }

    private JsonPath metrics() {
        return metrics("");
    }

    private JsonPath metrics(String more) {
        return Person.mia()
                .asks("analytics")
                .get("/metrics?unit=" + unit + more)
                .jsonPath();
    }
}
