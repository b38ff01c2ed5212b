package io.makegood.analytics.activity.rest;

import static io.makegood.analytics.AnalyticsFixtures.NOON;
import static io.makegood.analytics.AnalyticsFixtures.aContact;
import static io.makegood.analytics.AnalyticsFixtures.aFeedback;
import static io.makegood.analytics.AnalyticsFixtures.aRecognition;
import static io.makegood.analytics.AnalyticsFixtures.aRecovery;
import static io.makegood.analytics.AnalyticsFixtures.aRecoveryCheck;
import static io.makegood.analytics.AnalyticsFixtures.aUnit;
import static io.makegood.analytics.AnalyticsFixtures.anId;
import static io.makegood.analytics.AnalyticsFixtures.anOldFeedback;
import static io.makegood.analytics.AnalyticsFixtures.anOpening;
import static io.makegood.analytics.AnalyticsFixtures.event;
import static io.makegood.analytics.AnalyticsFixtures.nps;
import static io.makegood.analytics.Asking.ask;
import static io.makegood.analytics.Asking.covering;
import static io.makegood.analytics.Asking.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.analytics.Wire;
import io.makegood.events.EventEnvelope;
import io.makegood.events.feedback.Moment;
import io.makegood.localstack.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What just happened, page by page and live. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityResourceTest {

    @Inject
    Wire wire;

    @Inject
    ActivityStreams streams;

    @TestHTTPResource("/activity/stream")
    URL url;

    private final String unit = aUnit();
    private final List<Listening> listening = new ArrayList<>();

    @AfterEach
    void hang_up() throws Exception {
        for (Listening each : listening) {
            each.close();
        }
        await().untilAsserted(() -> assertThat(streams.count()).isZero());
    }

    @Test
    void the_newest_comes_first_page_by_page() {
        // Given
        String caseId = anId();

        // When
        wire.send(
                event(aFeedback(unit, "e-anna", NOON, Moment.MISERY, nps(1)), 1, NOON, "t-1"),
                event(anOpening(caseId, unit, "e-mia", NOON), 1, NOON.plusSeconds(1), "t-1"),
                event(aRecovery(caseId, unit, "e-anna", NOON, Duration.ofHours(1)), 2, NOON.plusSeconds(2), "t-1"),
                event(aRecognition(unit, "e-anna", 20, NOON), 1, NOON.plusSeconds(3), "t-1"));

        // Then
        await().untilAsserted(() -> assertThat(ask("/activity?unit=" + unit).getList("items.kind"))
                .containsExactly("EMPLOYEE_RECOGNIZED", "SERVICE_RECOVERED", "COMPLAINT_OPENED", "MOMENT_OF_MISERY"));
        JsonPath first = ask("/activity?limit=3&unit=" + unit);
        JsonPath second = ask("/activity?limit=3&unit=" + unit + "&after=" + first.getString("next"));
        assertThat(first.getList("items")).hasSize(3);
        assertThat(first.getString("items[1].subject")).isEqualTo(caseId);
        assertThat(first.getString("items[1].correlationId")).isEqualTo("t-1");
        assertThat(second.getList("items.kind")).containsExactly("MOMENT_OF_MISERY");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void what_is_old_or_only_an_answer_to_a_check_is_no_news() {
        // Given
        EventEnvelope moment = event(aFeedback(unit, nps(9)));

        // When
        wire.send(
                event(anOldFeedback(unit, NOON.minus(Duration.ofDays(15)), nps(1))),
                event(aRecoveryCheck(unit, nps(9))),
                event(aContact(unit, "e-anna", NOON)),
                moment);

        // Then
        await().untilAsserted(() ->
                assertThat(ask("/metrics?unit=" + unit).getInt("scores.NPS.n")).isEqualTo(2));
        await().untilAsserted(() ->
                assertThat(ask("/activity?unit=" + unit).getList("items.id")).containsExactly(moment.id()));
    }

    @Test
    void somebody_else_hears_nothing_of_it() {
        // When
        wire.send(event(aFeedback(unit, nps(9))));

        // Then
        await().untilAsserted(() ->
                assertThat(ask("/activity?unit=" + unit).getList("items")).hasSize(1));
        assertThat(covering("elsewhere", "/activity").jsonPath().getList("items"))
                .isEmpty();
        assertThat(covering("elsewhere", "/activity?unit=" + unit).statusCode()).isEqualTo(404);
    }

    @Test
    void news_arrive_as_they_happen_and_only_those_of_ones_own_units() throws Exception {
        // Given
        Listening mine = listen(unit, null);
        Listening others = listen(unit + "west", null);
        EventEnvelope moment = event(aFeedback(unit + ".team", nps(9)));

        // When
        wire.send(moment);

        // Then
        await().untilAsserted(() -> assertThat(mine.data()).hasSize(1));
        JsonPath news = JsonPath.from(mine.data().get(0));
        assertThat(news.getString("id")).isEqualTo(moment.id());
        assertThat(news.getString("kind")).isEqualTo("MOMENT_OF_TRUTH");
        await().untilAsserted(() -> assertThat(others.comments()).hasSizeGreaterThan(2));
        assertThat(others.data()).isEmpty();
    }

    @Test
    void who_comes_again_hears_what_she_missed_and_nothing_twice() throws Exception {
        // Given
        Listening before = listen(unit, null);
        wire.send(event(aFeedback(unit, nps(1))), event(aFeedback(unit, nps(2))));
        await().untilAsserted(() -> assertThat(before.ids()).hasSize(2));
        before.close();
        EventEnvelope missed = event(aFeedback(unit, nps(3)));
        wire.send(missed);

        // When
        Listening again = listen(unit, before.ids().get(0));

        // Then
        await().untilAsserted(() -> assertThat(again.data()).hasSize(2));
        assertThat(again.data().get(0)).isEqualTo(before.data().get(1));
        assertThat(JsonPath.from(again.data().get(1)).getString("id")).isEqualTo(missed.id());
    }

    @Test
    void a_stream_that_nobody_reads_any_more_is_cleaned_up() throws Exception {
        // Given
        Listening gone = listen(unit, null);
        await().untilAsserted(() -> assertThat(streams.count()).isEqualTo(1));

        // When
        gone.close();

        // Then
        await().untilAsserted(() -> assertThat(streams.count()).isZero());
    }

    @Test
    void there_are_only_so_many_streams() throws Exception {
        // Given
        for (int i = 0; i < 3; i++) {
            assertThat(listen(unit, null).status()).isEqualTo(200);
        }

        // When
        Listening oneTooMany = listen(unit, null);

        // Then
        assertThat(oneTooMany.status()).isEqualTo(503);
    }

    @Test
    void a_stream_ends_with_its_token() throws Exception {
        // Given
        String shortLived = Tokens.builder()
                .person("mia")
                .claim("units", List.of(unit))
                .claim("exp", Date.from(Instant.now().plusSeconds(8)))
                .build();

        // When
        Listening stream = new Listening(url.toString(), shortLived, null);
        listening.add(stream);

        // Then
        assertThat(stream.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stream.ended()).isTrue());
    }

    @Test
    void a_place_that_never_was_is_a_problem() throws Exception {
        assertThat(listen(unit, "nonsense").status()).isEqualTo(400);
    }

    private Listening listen(String ofUnit, String lastEventId) throws Exception {
        Listening stream = new Listening(url.toString(), manager(ofUnit), lastEventId);
        listening.add(stream);
        return stream;
    }
}
