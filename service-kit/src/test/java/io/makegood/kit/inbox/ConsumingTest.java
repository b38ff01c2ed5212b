package io.makegood.kit.inbox;

import static io.makegood.kit.KitFixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import io.agroal.api.AgroalDataSource;
import io.makegood.events.EventHeaders;
import io.makegood.events.EventJson;
import io.makegood.kit.KitFixtures;
import io.makegood.kit.inbox.Wire.Draft;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.quarantine.FindQuarantined;
import io.makegood.kit.quarantine.QuarantineEntry;
import io.makegood.kit.quarantine.QuarantineReason;
import io.makegood.kit.quarantine.QuarantineState;
import io.makegood.kit.quarantine.ResolveQuarantine;
import io.makegood.kit.quarantine.ResolveQuarantine.Replayed;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From Kafka to the effect, on a real broker and a real database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsumingTest {

    @Inject
    Wire wire;

    @Inject
    Effects effects;

    @Inject
    FindQuarantined quarantine;

    @Inject
    ResolveQuarantine resolve;

    @Inject
    MeterRegistry meters;

    @Inject
    BatchWork work;

    @Inject
    Inbox inbox;

    @Inject
    AgroalDataSource database;

    @Test
    void an_event_that_comes_twice_takes_effect_once() {
        // Given
        String subject = anId();
        Draft event = Wire.event(subject, 1);

        // When
        wire.send(event, event, Wire.event(subject, 2));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(1L, 2L));
    }

    @Test
    void an_event_that_comes_again_later_takes_effect_once() {
        // Given
        String subject = anId();
        Draft event = Wire.event(subject, 1);
        wire.send(event);
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(1L));

        // When
        wire.send(event, Wire.event(subject, 2));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(1L, 2L));
    }

    @Test
    void what_fails_while_the_process_ends_is_not_set_aside_and_comes_again() {
        // Given
        String subject = anId();
        effects.failFor(subject);
        EventBatches ending = new EventBatches(work, inbox, meters);

        // When
        ending.stop(new ShutdownEvent());

        // Then
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> ending.consume(effects, Wire.polled(Wire.event(subject, 1))));
        assertThat(held(subject)).isEmpty();
        effects.workAgainFor(subject);
    }

    @Test
    void an_unknown_type_is_passed_over() {
        // Given
        String subject = anId();
        Draft unknown = Wire.event(subject, 1).header(EventHeaders.TYPE, "io.makegood.feedback.something-new.v9");

        // When
        wire.send(unknown, Wire.event(subject, 2));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(2L));
        assertThat(held(subject)).isEmpty();
    }

    @Test
    void an_id_that_is_used_again_for_other_content_goes_to_quarantine_and_the_first_wins() {
        // Given
        String subject = anId();
        Draft first = Wire.event(subject, 1);
        Draft other = Wire.event(subject, 1)
                .header(EventHeaders.ID, first.headers.get(EventHeaders.ID))
                .value(EventJson.write(KitFixtures.aFeedback(subject, "FORGED")));

        // When
        wire.send(first, other, Wire.event(subject, 2));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(1L, 2L));
        assertThat(held(subject)).map(QuarantineEntry::reason).containsExactly(QuarantineReason.ID_REUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"feedbackId\":1}",
                "{\"hasComment\":\"true\"}",
                "\u0000"
            })
    void a_broken_value_goes_to_quarantine_as_it_came_and_the_next_event_is_processed(String value) {
        // Given
        String broken = anId();
        String good = anId();

        // When
        wire.send(Wire.event(broken, 1).value(value), Wire.event(good, 1));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(good)).containsExactly(1L));
        assertThat(held(broken)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(QuarantineReason.UNREADABLE);
            assertThat(new String(quarantine.one(entry.id()).record().value())).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EventHeaders.ID,
                EventHeaders.SOURCE,
                EventHeaders.TYPE,
                EventHeaders.TIME,
                EventHeaders.SPEC_VERSION,
                EventHeaders.CORRELATION_ID,
                EventHeaders.AGG_VERSION
            })
    void an_event_without_a_required_attribute_goes_to_quarantine(String header) {
        // Given
        String broken = anId();
        String good = anId();

        // When
        wire.send(Wire.event(broken, 1).without(header), Wire.event(good, 1));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(good)).containsExactly(1L));
        assertThat(held(broken))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).contains(header));
    }

    @Test
    void an_effect_that_fails_is_undone_and_holds_back_only_its_own_aggregate() {
        // Given
        String failing = anId();
        String good = anId();
        effects.failFor(failing);

        // When
        wire.send(Wire.event(good, 1), Wire.event(failing, 1), Wire.event(failing, 2), Wire.event(good, 2));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(good)).containsExactly(1L, 2L));
        await().untilAsserted(() -> assertThat(held(failing))
                .map(QuarantineEntry::reason)
                .containsExactly(QuarantineReason.FAILED, QuarantineReason.BEHIND));
        assertThat(effects.of(failing)).isEmpty();
    }

    @Test
    void a_batch_that_runs_out_of_its_time_is_done_record_by_record() {
        // Given
        String subject = anId();
        effects.takeTooLongInABatchFor(subject);
        Draft[] events = IntStream.rangeClosed(1, 100)
                .mapToObj(version -> Wire.event(subject, version))
                .toArray(Draft[]::new);

        // When
        wire.send(events);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(effects.of(subject)).hasSize(100));
        assertThat(effects.of(subject)).isSorted().doesNotHaveDuplicates();
        assertThat(held(subject)).isEmpty();
        assertThat(effects.timesOutOfTime()).isPositive();
    }

    @Test
    void what_can_not_even_be_held_is_tried_again_and_takes_effect_once_it_can() throws SQLException {
        // Given
        String subject = anId();
        effects.failFor(subject);
        execute("alter table quarantine add constraint full_up check (subject <> '%s') not valid".formatted(subject));
        int before = effects.failures();

        // When
        wire.send(Wire.event(subject, 1));
        await().untilAsserted(() -> assertThat(effects.failures()).isGreaterThan(before + 2));
        effects.workAgainFor(subject);

        // Then
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(1L));
        assertThat(held(subject)).isEmpty();
        execute("alter table quarantine drop constraint full_up");
    }

    @Test
    void only_the_database_ends_a_transaction() {
        assertThat(Duration.ofSeconds(TxControl.getDefaultTimeout())).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void what_fails_again_when_it_is_replayed_is_held_as_before_and_the_operator_is_told() {
        // Given
        String subject = anId();
        effects.failFor(subject);
        wire.send(Wire.event(subject, 1));
        await().untilAsserted(() -> assertThat(held(subject)).hasSize(1));
        long id = held(subject).get(0).id();

        // When
        ThrowingCallable replay = () -> resolve.replay(id, "olga");

        // Then
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(replay)
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(409));
        assertThat(held(subject)).hasSize(1);
        assertThat(effects.of(subject)).isEmpty();
    }

    @Test
    void what_was_dropped_never_takes_effect_and_what_waited_behind_it_goes_on() {
        // Given
        String subject = anId();
        Draft first = Wire.event(subject, 1);
        effects.failFor(subject);
        wire.send(first, Wire.event(subject, 2));
        await().untilAsserted(() -> assertThat(held(subject)).hasSize(2));
        effects.workAgainFor(subject);

        // When
        resolve.drop(held(subject).get(0).id(), "olga");
        wire.send(first, Wire.event(subject, 3));

        // Then
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(2L, 3L));
        assertThat(held(subject)).isEmpty();
    }

    @Test
    void what_is_held_and_comes_again_is_held_once() {
        // Given
        String subject = anId();
        Draft first = Wire.event(subject, 1);
        effects.failFor(subject);
        wire.send(first);
        await().untilAsserted(() -> assertThat(held(subject)).hasSize(1));

        // When
        String good = anId();
        wire.send(first, Wire.event(subject, 2), Wire.event(good, 1));

        // Then
        await().untilAsserted(() -> assertThat(held(subject)).hasSize(2));
        assertThat(held(subject))
                .map(QuarantineEntry::reason)
                .containsExactly(QuarantineReason.FAILED, QuarantineReason.BEHIND);
    }

    @Test
    void a_replay_takes_what_waits_behind_along_in_order() {
        // Given
        String subject = anId();
        effects.failFor(subject);
        wire.send(Wire.event(subject, 1), Wire.event(subject, 2), Wire.event(subject, 3));
        await().untilAsserted(() -> assertThat(held(subject)).hasSize(3));
        effects.workAgainFor(subject);

        // When
        Replayed replayed = resolve.replay(held(subject).get(0).id(), "olga");

        // Then
        assertThat(replayed).isEqualTo(new Replayed(3, 0));
        assertThat(effects.of(subject)).containsExactly(1L, 2L, 3L);
        wire.send(Wire.event(subject, 4));
        await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(1L, 2L, 3L, 4L));
    }

    @Test
    void a_thousand_events_come_in_batches_and_all_take_effect() {
        // Given
        String subject = anId();
        Draft[] events = IntStream.rangeClosed(1, 1000)
                .mapToObj(version -> Wire.event(subject, version))
                .toArray(Draft[]::new);
        DistributionSummary sizes =
                meters.get("events.batch.size").tag("consumer", Effects.NAME).summary();

        // When
        wire.send(events);

        // Then
        await().untilAsserted(() -> assertThat(effects.of(subject)).hasSize(1000));
        assertThat(effects.of(subject)).isSorted().doesNotHaveDuplicates();
        assertThat(sizes.max()).isGreaterThan(1);
    }

    private List<QuarantineEntry> held(String subject) {
        return quarantine.page(QuarantineState.HELD, 0, 10_000).stream()
                .filter(entry -> subject.equals(Optional.ofNullable(entry.subject())
                        .orElseGet(() -> quarantine.one(entry.id()).record().keyText())))
                .toList();
    }
}
