package io.makegood.kit.outbox;

import static io.makegood.kit.KitFixtures.anEvent;
import static io.makegood.kit.KitFixtures.anId;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.outbox.Facts.Fact;
import io.makegood.kit.problem.ProblemException;
import io.makegood.localstack.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What operators do with the outbox, through HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TendOutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void what_was_published_since_a_time_is_published_again_under_the_same_ids() {
        // Given
        String subject = anId();
        Instant before = Instant.now().minusSeconds(1);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(anEvent(subject), anEvent(subject))));
        try (Facts facts = new Facts(brokers, Set.of(subject))) {
            await().untilAsserted(() -> assertThat(facts.read()).hasSize(2));
            await().until(() -> archived(subject) == 2);

            // When
            olga().body("{\"since\": \"%s\"}".formatted(before))
                    .post("/outbox/republish")
                    .then()
                    .statusCode(200);

            // Then
            await().untilAsserted(() -> assertThat(facts.read()).hasSize(4));
            List<Fact> all = facts.read();
            assertThat(all.subList(2, 4)).isEqualTo(all.subList(0, 2));
        }
        olga().get("/operator-actions").then().body("items.action", hasItem("outbox.republish"));
    }

    @Test
    void a_move_that_comes_late_takes_away_no_copy_that_was_put_back_in_the_meantime() throws SQLException {
        // Given: a copy that the relay leaves alone, because its aggregate is parked
        String subject = anId();
        long id = number("""
                with parked as (insert into outbox_parked (subject, outbox_id, reason) values ('%1$s', 0, 'test'))
                insert into outbox (shard, topic, subject, event_id, ce_type, ce_source, ce_time, correlation_id,
                                    agg_version, data, again)
                values (0, 'makegood.feedback', '%1$s', '%1$s', 't', 's', now(), 'c', 1, '{}', true)
                returning id""".formatted(subject));

        // When
        rows.archive(List.of(new SentRow(id, false)));

        // Then
        assertThat(number("select count(*) from outbox where id = " + id)).isEqualTo(1);
        rows.archive(List.of(new SentRow(id, true)));
        assertThat(number("select count(*) from outbox where id = " + id)).isZero();
    }

    @Test
    void the_archive_reaches_neither_into_the_future_nor_for_ever() {
        for (Instant since : List.of(
                Instant.EPOCH,
                Instant.now().minus(100, ChronoUnit.HOURS),
                Instant.now().plusSeconds(600))) {
            olga().body("{\"since\": \"%s\"}".formatted(since))
                    .post("/outbox/republish")
                    .then()
                    .statusCode(422);
        }
        olga().body("{}").post("/outbox/republish").then().statusCode(400);
    }

    @Test
    void a_parked_aggregate_is_sent_in_order_once_its_cause_is_mended_and_it_is_unparked() throws SQLException {
        // Given
        String subject = anId();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(List.of(anEvent(subject), anEvent(subject)));
            execute("update outbox set topic = 'not a topic!' where agg_version = 1 and subject = '" + subject + "'");
        });
        await().untilAsserted(() -> assertThat(parked()).contains(subject));
        execute("update outbox set topic = 'makegood.feedback' where subject = '" + subject + "'");

        // When
        olga().post("/outbox/parked/" + subject + "/unpark").then().statusCode(204);

        // Then
        try (Facts facts = new Facts(brokers, Set.of(subject))) {
            await().untilAsserted(
                            () -> assertThat(facts.read()).map(Fact::version).containsExactly(1L, 2L));
        }
        assertThat(parked()).doesNotContain(subject);
        olga().get("/operator-actions")
                .then()
                .body(
                        "items.findAll { it.subject == '" + subject + "' && it.by == 'olga' }.action",
                        contains("outbox.unpark"));
        olga().post("/outbox/parked/" + subject + "/unpark").then().statusCode(404);
    }

    @Test
    void only_operators_may_touch_the_outbox() {
        RequestSpecification anna = given().auth().oauth2(Tokens.of("anna")).contentType("application/json");
        anna.body("{\"since\": \"2026-01-01T00:00:00Z\"}")
                .post("/outbox/republish")
                .then()
                .statusCode(403);
        given().get("/outbox").then().statusCode(401);
    }

    @Test
    void nothing_is_let_in_once_too_much_waits() {
        OutboxGuard roomy = guard(9, 10);
        OutboxGuard full = guard(10, 10);
        roomy.mustHaveRoom();
        assertThat(full.isReached()).isTrue();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(full::mustHaveRoom)
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(503))
                .satisfies(e -> assertThat(e.retryAfter()).isPresent());
    }

    private static OutboxGuard guard(long rows, long max) {
        OutboxWatch health = new OutboxWatch(null, null, null) {
            @Override
            public OutboxState state() {
                return new OutboxState(0, 0, 0, rows);
            }
        };
        return new OutboxGuard(health, new FixedConfig(max));
    }

    private static List<String> parked() {
        return olga().get("/outbox/parked?limit=200").jsonPath().getList("subject");
    }

    private static RequestSpecification olga() {
        return given().auth().oauth2(Tokens.of("olga")).contentType("application/json");
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long archived(String subject) throws SQLException {
        return number("select count(*) from outbox_archive where subject = '" + subject + "'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
