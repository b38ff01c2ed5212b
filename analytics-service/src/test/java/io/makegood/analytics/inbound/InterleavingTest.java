package io.makegood.analytics.inbound;

import static io.makegood.analytics.AnalyticsFixtures.NOON;
import static io.makegood.analytics.AnalyticsFixtures.aClosing;
import static io.makegood.analytics.AnalyticsFixtures.aRecovery;
import static io.makegood.analytics.AnalyticsFixtures.aReopening;
import static io.makegood.analytics.AnalyticsFixtures.aUnit;
import static io.makegood.analytics.AnalyticsFixtures.anId;
import static io.makegood.analytics.AnalyticsFixtures.anOpening;
import static io.makegood.analytics.AnalyticsFixtures.event;
import static io.makegood.analytics.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.analytics.facts.RecordFacts;
import io.makegood.events.EventEnvelope;
import io.makegood.events.recovery.CaseClosedUnconfirmed.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Events may be heard in any order, one by one or in batches, and again: the numbers are the same in the end. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterleavingTest {

    @Inject
    RecordFacts recordFacts;

    @RepeatedTest(5)
    void cases_end_where_they_stand_whatever_was_heard_first() {
        // Given
        String unit = aUnit();
        List<EventEnvelope> events = fourCases(unit);
        Collections.shuffle(events, new Random());

        // When
        int half = events.size() / 2;
        record(events.subList(0, half));
        events.subList(half, events.size()).forEach(event -> record(List.of(event)));
        record(events);

        // Then
        JsonPath misery = ask("/metrics?unit=" + unit).setRootPath("miseryToMagic");
        assertThat(misery.getInt("opened")).isEqualTo(4);
        assertThat(misery.getInt("recovered")).isEqualTo(1);
        assertThat(misery.getInt("pending")).isEqualTo(1);
        assertThat(misery.getInt("timedOut")).isEqualTo(1);
        assertThat(misery.getInt("notAskable")).isEqualTo(1);
        assertThat(misery.getDouble("rate")).isEqualTo(0.25);
    }

    @Test
    void a_recovery_counts_before_its_opening_is_heard() {
        // Given
        String unit = aUnit();
        String caseId = anId();

        // When
        record(List.of(event(aRecovery(caseId, unit, "e-anna", NOON, Duration.ofHours(30)), 4)));

        // Then
        JsonPath metrics = ask("/metrics?unit=" + unit);
        assertThat(metrics.getInt("miseryToMagic.recovered")).isEqualTo(1);
        assertThat(metrics.getDouble("hoursFromMiseryToMagic.median")).isEqualTo(30);
    }

    @Test
    void the_hours_have_an_exact_median_and_ninetieth_percentile() {
        // Given
        String unit = aUnit();
        List<EventEnvelope> recoveries = IntStream.rangeClosed(1, 11)
                .mapToObj(hours -> event(aRecovery(anId(), unit, "e-anna", NOON, Duration.ofHours(hours))))
                .toList();

        // When
        record(recoveries);

        // Then
        JsonPath hours = ask("/metrics?unit=" + unit).setRootPath("hoursFromMiseryToMagic");
        assertThat(hours.getInt("n")).isEqualTo(11);
        assertThat(hours.getDouble("median")).isEqualTo(6);
        assertThat(hours.getDouble("p90")).isEqualTo(10);
    }

    private void record(List<EventEnvelope> events) {
        recordFacts.inCurrent(events.stream().map(EventFacts::of).toList());
    }

    private static List<EventEnvelope> fourCases(String unit) {
        String recovered = anId();
        String timedOut = anId();
        String reopened = anId();
        String notAskable = anId();
        return new ArrayList<>(List.of(
                event(anOpening(recovered, unit, "e-mia", NOON), 1),
                event(aClosing(recovered, unit, "e-anna", Reason.TIMEOUT), 2),
                event(aRecovery(recovered, unit, "e-anna", NOON, Duration.ofHours(5)), 3),
                event(anOpening(timedOut, unit, "e-mia", NOON), 1),
                event(aClosing(timedOut, unit, "e-mia", Reason.TIMEOUT), 2),
                event(anOpening(reopened, unit, "e-mia", NOON), 1),
                event(aClosing(reopened, unit, "e-mia", Reason.TIMEOUT), 2),
                event(aReopening(reopened, unit, "e-mia"), 3),
                event(anOpening(notAskable, unit, "e-mia", NOON), 1),
                event(aClosing(notAskable, unit, "e-mia", Reason.EMPLOYEE), 2)));
    }
}
