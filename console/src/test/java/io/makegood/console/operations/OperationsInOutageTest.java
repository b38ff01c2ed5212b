package io.makegood.console.operations;

import static io.makegood.console.operations.OperationsFixtures.heard;
import static io.makegood.console.operations.OperationsFixtures.part;
import static io.makegood.console.operations.OperationsFixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.makegood.console.world.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What operators see while part of it is away: what is not known is neither well nor empty. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationsInOutageTest {

    @BeforeEach
    void three_were_told_and_heard() {
        QuarkusMock.installMockForType(Clock.fixed(OperationsFixtures.EVENING, ZoneOffset.UTC), Clock.class);
        OperationsFixtures.allIsWell();
        Services.answer("GET /feedback/reconciliation", part(told(3, 3, true), ""));
        Services.answer("GET /recovery/reconciliation", part("", heard(3)));
    }

    @Test
    void a_service_that_is_away_leaves_a_gap_and_not_a_broken_page() {
        // Given
        OperationsFixtures.away("recovery");

        // When
        HttpResponse<String> page = Browser.of("olga").get("/operations");

        // Then
        assertEquals(200, page.statusCode());
        assertTrue(
                page.body().contains("recovery-service is not answering. Look whether its process runs"), page.body());
        assertFalse(page.body().contains("Nothing is stalled"), page.body());
    }

    @Test
    void a_service_without_its_database_still_shows_what_it_knows() {
        // Given
        OperationsFixtures.databaseAway("recovery");
        Services.answer(
                "GET /recovery/operations/consumers",
                "[{\"group\":\"recovery.cases\",\"lag\":42,\"stalledSeconds\":70}]");

        // When
        String page = page();

        // Then
        assertTrue(page.contains("Most likely its database is away"), page);
        assertTrue(page.contains("42 behind"), page);
    }

    @Test
    void a_consumer_that_is_further_behind_than_the_table_reaches_is_not_left_out_in_silence() {
        // Given
        Services.answer(
                "GET /analytics/operations/consumers",
                "[{\"group\":\"analytics.facts\",\"lag\":9,\"stalledSeconds\":0}]");

        // When
        String page = page();

        // Then
        assertTrue(page.contains("analytics.facts is 9 behind and has heard nothing of the last 24 hours"), page);
        assertFalse(page.contains("in 24 hours, all accounted for"), page);
    }

    @Test
    void a_service_that_cannot_say_how_it_is_is_not_well() {
        // Given
        Services.fail("GET /recovery/operations/alarms");

        // When
        String page = page();

        // Then
        assertTrue(page.contains("Not everything here is known."), page);
        assertFalse(page.contains("Nothing is stalled"), page);
        assertFalse(page.contains("in 24 hours, all accounted for"), page);
    }

    @Test
    void what_is_not_known_is_not_shown_as_empty() {
        // Given
        OperationsFixtures.allIsWell();
        Services.fail("GET /feedback/quarantine");

        // When
        String page = page();

        // Then
        assertTrue(page.contains("Nothing, as far as the services that answer say."), page);
        assertFalse(page.contains("Nothing has been told"), page);
        assertFalse(page.contains("Empty."), page);
        assertFalse(page.contains("Nothing yet."), page);
    }

    @Test
    void while_the_teller_is_away_nobody_knows_how_much_there_was() {
        // Given
        OperationsFixtures.away("feedback");

        // When
        String page = page();

        // Then
        assertTrue(page.contains("feedback-service does not answer: what it told is not known."), page);
        assertFalse(page.contains("does not add up"), page);
    }

    @Test
    void while_a_reader_is_away_it_is_accounted_for_as_far_as_is_known() {
        // Given
        OperationsFixtures.away("recognition");

        // When
        String page = page();

        // Then
        assertTrue(page.contains("accounted for, as far as the services that answer can say"), page);
        assertFalse(page.contains(">all accounted for<"), page);
    }

    @Test
    void what_nobody_has_heard_is_on_its_way() {
        // Given
        Services.answer("GET /recovery/reconciliation", part("", ""));

        // When
        String page = page();

        // Then
        assertTrue(page.contains("nobody has heard of it yet"), page);
        assertTrue(page.contains("events in 24 hours, some on their way"), page);
        assertFalse(page.contains("all accounted for"), page);
    }

    @Test
    void while_nobody_knows_how_far_a_reader_is_what_it_lacks_is_on_its_way() {
        // Given
        Services.answer("GET /recovery/reconciliation", part("", heard(2)));

        for (String consumers : List.of(
                OperationsFixtures.lag("recovery.cases", -1), OperationsFixtures.lag("recovery.cases", 1), "[]")) {
            // When
            Services.answer("GET /recovery/operations/consumers", consumers);
            String page = page();

            // Then
            assertTrue(page.contains("some of it is on its way"), page);
            assertFalse(page.contains("nothing left to read"), page);
        }
    }

    @Test
    void while_a_reader_says_nothing_at_all_nothing_is_said_to_be_lost() {
        // Given
        Services.answer("GET /recovery/reconciliation", part("", heard(2)));
        Services.fail("GET /recovery/operations/consumers");

        // When
        String page = page();

        // Then
        assertTrue(page.contains("some of it is on its way"), page);
        assertFalse(page.contains("nothing left to read"), page);
    }

    @Test
    void what_came_from_outside_is_not_known_while_its_reader_is_away() {
        // Given
        OperationsFixtures.away("feedback");

        // When
        String page = page();

        // Then
        assertFalse(page.contains("Nothing has come in the last 24 hours."), page);
    }

    @Test
    void more_heard_than_told_is_said_at_the_top() {
        // Given
        Services.answer("GET /recovery/reconciliation", part("", heard(4)));

        // When
        String page = page();

        // Then
        assertTrue(page.contains("<strong>makegood.feedback</strong> do not explain each other"), page);
        assertFalse(page.contains("Nothing is stalled"), page);
    }

    private static String page() {
        return Browser.of("olga").get("/operations").body();
    }
}
