package io.makegood.kit.reconciliation;

import static io.makegood.kit.KitFixtures.aFeedback;
import static io.makegood.kit.KitFixtures.anId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.kit.inbox.Effects;
import io.makegood.kit.inbox.Wire;
import io.makegood.kit.inbox.Wire.Draft;
import io.makegood.kit.outbox.NewEvent;
import io.makegood.kit.outbox.Outbox;
import io.makegood.localstack.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every event is in exactly one of the numbers, whatever becomes of it. Each test has an hour of its own. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconciliationTest {

    private static final AtomicInteger HOURS = new AtomicInteger();

    @Inject
    Outbox outbox;

    @Inject
    EventTallies tallies;

    @Inject
    Wire wire;

    @Inject
    Effects effects;

    private final Instant hour = Instant.parse("2020-01-01T00:00:00Z").plus(Duration.ofHours(HOURS.getAndIncrement()));

    @Test
    void what_is_accepted_is_published_once_however_often_it_is_sent() {
        // Given
        Instant before = Instant.now().minusSeconds(1);
        String subject = anId();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(List.of(event(subject), event(subject)));
            outbox.append(event(anId()));
        });
        await().untilAsserted(() -> assertThat(told()).isEqualTo(new ToldHour(hour, "makegood.feedback", 3, 3, 0, 0)));

        // When
        olga().body("{\"since\": \"%s\"}".formatted(before)).post("/outbox/republish");

        // Then
        await().untilAsserted(() -> assertThat(heard().duplicates()).isEqualTo(3));
        assertThat(told()).isEqualTo(new ToldHour(hour, "makegood.feedback", 3, 3, 0, 0));
        assertThat(told().addsUp()).isTrue();
        assertThat(heard().applied()).isEqualTo(3);
    }

    @Test
    void what_was_rolled_back_was_never_accepted() {
        // When
        QuarkusTransaction.begin();
        outbox.append(event(anId()));
        QuarkusTransaction.rollback();

        // Then
        assertThat(tallies.told(hour, hour.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void what_is_heard_is_applied_ignored_or_quarantined_and_what_comes_again_counts_apart() {
        // Given
        String subject = anId();
        Draft good = draft(subject);
        Draft ignored = draft(anId()).header(EventHeaders.TYPE, "io.makegood.feedback.something-new.v9");
        Draft broken = draft(anId()).value("{");
        Draft other = draft(subject)
                .header(EventHeaders.ID, good.attribute(EventHeaders.ID))
                .value(EventJson.write(aFeedback(anId())));

        // When
        wire.send(good, ignored, broken, good, ignored, other, draft(anId()));

        // Then
        await().untilAsserted(() ->
                assertThat(heard()).isEqualTo(new HeardHour(hour, "makegood.feedback", Effects.NAME, 2, 1, 1, 2, 1)));
    }

    @Test
    void what_is_replayed_is_no_longer_quarantined_but_applied() {
        // Given
        String subject = anId();
        effects.failFor(subject);
        wire.send(draft(subject), draft(subject));
        await().untilAsserted(() -> assertThat(heard().quarantined()).isEqualTo(2));
        effects.workAgainFor(subject);

        // When
        olga().post("/quarantine/" + held(subject).get(0) + "/replay").then().statusCode(200);

        // Then
        assertThat(heard()).isEqualTo(new HeardHour(hour, "makegood.feedback", Effects.NAME, 2, 0, 0, 0, 0));
        olga().get("/operator-actions").then().body("items.action", hasItem("quarantine.replay"));
    }

    @Test
    void folding_changes_no_number() {
        // Given
        for (int i = 0; i < 3; i++) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event(anId())));
        }
        await().untilAsserted(() -> assertThat(told().published()).isEqualTo(3));

        // When
        tallies.fold();

        // Then
        assertThat(told()).isEqualTo(new ToldHour(hour, "makegood.feedback", 3, 3, 0, 0));
    }

    @Test
    void the_numbers_are_told_by_http_and_a_period_must_be_one() {
        olga().get("/reconciliation").then().statusCode(200);
        olga().get("/reconciliation?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z")
                .then()
                .statusCode(400);
        olga().get("/reconciliation?from=1970-01-01T00:00:00Z").then().statusCode(400);
        olga().get("/reconciliation?from=soon").then().statusCode(400);
        given().auth().oauth2(Tokens.of("anna")).get("/reconciliation").then().statusCode(403);
    }

    @Test
    void consumers_tell_how_far_they_are() {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> olga().get("/operations/consumers")
                        .then()
                        .body("group", hasItem(Effects.NAME))
                        .body("lag", hasItem(0)));
        olga().get("/operations/alarms").then().statusCode(200);
    }

    private ToldHour told() {
        return tallies.told(hour, hour.plus(Duration.ofHours(1))).get(0);
    }

    private HeardHour heard() {
        List<HeardHour> heard = tallies.heard(hour, hour.plus(Duration.ofHours(1)));
        return heard.isEmpty() ? new HeardHour(hour, "", "", 0, 0, 0, 0, 0) : heard.get(0);
    }

    private NewEvent event(String subject) {
        return new NewEvent(subject, aFeedback(subject), hour.plusSeconds(61), "thread-" + subject, null);
    }

    private Draft draft(String subject) {
        return Wire.event(subject, 1)
                .header(EventHeaders.TIME, hour.plusSeconds(3_599).toString());
    }

    private static List<Object> held(String subject) {
        return olga().get("/quarantine?limit=200")
                .jsonPath()
                .getList("items.findAll { it.subject == '" + subject + "' }.id");
    }

    private static RequestSpecification olga() {
        return given().auth().oauth2(Tokens.of("olga")).contentType("application/json");
    }
}
