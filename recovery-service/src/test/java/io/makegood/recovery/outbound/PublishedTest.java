package io.makegood.recovery.outbound;

import static io.makegood.recovery.triage.Scores.nps;
import static io.makegood.recovery.triage.Scores.stars;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.makegood.events.EventData;
import io.makegood.events.EventJson;
import io.makegood.events.EventType;
import io.makegood.recovery.ClosedSchemas;
import io.makegood.recovery.cases.CaseFact;
import io.makegood.recovery.cases.CloseReason;
import io.makegood.recovery.cases.GrantedRemedy;
import io.makegood.recovery.cases.Money;
import io.makegood.recovery.triage.Priority;
import io.makegood.recovery.triage.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said keeps to the closed schemas, with all that can be known and with the least. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedTest {

    private static final String CASE = "019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02";
    private static final String OTHER = "019a5c1e-7a10-7c3e-9b52-0d6f1f2a4b01";
    private static final Instant NOON = Instant.parse("2026-11-07T12:00:00.123Z");
    private static final GrantedRemedy REFUND =
            new GrantedRemedy("refund", new Money(new BigDecimal("24.90"), Currency.getInstance("EUR")));

    static Stream<CaseFact> facts() {
        return Stream.of(
                opened(OTHER, OTHER),
                opened(null, null),
                new CaseFact.Joined(CASE, "north", OTHER, OTHER, NOON, "opening-1"),
                new CaseFact.Joined(CASE, "north", OTHER, null, NOON, "manual"),
                new CaseFact.CheckRequested(CASE, OTHER, "north", NOON, 2),
                recovered(Duration.ofMinutes(5), List.of(REFUND, new GrantedRemedy("flowers", null)), OTHER),
                recovered(null, List.of(), null),
                new CaseFact.ClosedUnconfirmed(CASE, "north", CloseReason.TIMEOUT, NOON, "e-anna", OTHER),
                new CaseFact.ClosedUnconfirmed(CASE, "north", CloseReason.EMPLOYEE, NOON, "e-anna", null),
                new CaseFact.Reopened(CASE, "north", Priority.URGENT, "e-anna", NOON, NOON, nps(3), OTHER));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_keeps_to_its_schema(CaseFact fact) {
        // When
        EventData data = Published.of(fact);

        // Then
        assertEquals(List.of(), ClosedSchemas.complaintsAbout(EventType.of(data), EventJson.write(data)));
    }

    @Test
    void the_schemas_do_refuse_something() {
        // Given
        CaseFact ofNoUnit = new CaseFact.Joined(CASE, "Store-17", OTHER, OTHER, NOON, "opening-1");

        // When
        EventData data = Published.of(ofNoUnit);

        // Then
        assertFalse(ClosedSchemas.complaintsAbout(EventType.of(data), EventJson.write(data))
                .isEmpty());
    }

    private static CaseFact opened(String feedback, String customer) {
        return new CaseFact.Opened(
                CASE,
                Severity.CRITICAL,
                Priority.URGENT,
                "delivery",
                "north.store-17",
                "e-anna",
                NOON,
                NOON,
                NOON,
                "opening-1",
                feedback,
                customer);
    }

    private static CaseFact recovered(Duration toFirstContact, List<GrantedRemedy> remedies, String feedback) {
        return new CaseFact.Recovered(
                CASE,
                "north",
                "e-anna",
                remedies,
                NOON,
                NOON.plusSeconds(90_061),
                toFirstContact,
                Duration.ofDays(400).plusMillis(7),
                Duration.ofDays(401),
                feedback == null ? null : stars(1),
                nps(10),
                OTHER,
                feedback,
                feedback);
    }
}
