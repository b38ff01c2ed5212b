package io.makegood.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.makegood.console.world.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The live feed, which ends when analytics' stream does, so that it can be read to its end. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityStreamTest {
    private static final String LIVE = """
            id: place-7
            event: activity
            data: {"id":"%s-live","at":"2026-11-21T10:00:00Z","kind":"EMPLOYEE_RECOGNIZED","unit":"<i>north","subject":"s","employeeId":"e-jon","correlationId":"thread-7"}

            """;

    @Test
    void each_event_arrives_as_a_line_ready_to_be_shown() {
        // Given
        Services.answer("GET /analytics/activity/stream?unit=north.live", LIVE.formatted("live"));

        // When
        HttpResponse<String> stream = Browser.of("eve").ask("/activity/stream?unit=north.live");

        // Then
        assertEquals(200, stream.statusCode());
        assertTrue(stream.body().contains("id:place-7"), stream.body());
        assertTrue(stream.body().contains("data-id=\"live-live\""), stream.body());
        assertTrue(stream.body().contains("e-jon was recognised"), stream.body());
        assertFalse(stream.body().contains("<i>"), stream.body());
    }

    @Test
    void the_first_connection_catches_up_on_what_happened_since_the_page_was_made() {
        // Given
        Services.answer("GET /analytics/activity/stream?unit=north.first", LIVE.formatted("first"));
        Services.answer(
                "GET /analytics/activity?unit=north.first",
                "{\"items\":[{\"id\":\"newest\",\"at\":\"2026-11-21T10:00:00Z\",\"kind\":\"MOMENT_OF_MAGIC\",\"unit\":\"n\",\"subject\":\"s\"},"
                        + "{\"id\":\"older\",\"at\":\"2026-11-21T09:00:00Z\",\"kind\":\"MOMENT_OF_MAGIC\",\"unit\":\"n\",\"subject\":\"s\"}]}");

        // When
        String stream =
                Browser.of("eve").ask("/activity/stream?unit=north.first").body();

        // Then
        assertTrue(stream.indexOf("data-id=\"older\"") > 0, stream);
        assertTrue(stream.indexOf("data-id=\"older\"") < stream.indexOf("data-id=\"newest\""), stream);
        assertTrue(stream.indexOf("data-id=\"newest\"") < stream.indexOf("data-id=\"first-live\""), stream);
    }

    @Test
    void a_reconnection_goes_on_where_it_ended() {
        // Given
        Services.answer("GET /analytics/activity/stream?unit=north.again", LIVE.formatted("again"));

        // When
        Browser.of("eve").ask("/activity/stream?unit=north.again", "Last-Event-ID", "place-6");

        // Then
        String asked = Services.lastHeard("GET /analytics/activity/stream?unit=north.again");
        assertTrue(asked.contains("last=place-6"), asked);
        assertTrue(asked.contains("auth=Bearer "), asked);
        assertTrue(Services.heard("GET /analytics/activity?unit=north.again").isEmpty());
    }

    @Test
    void with_analytics_away_it_ends_well_so_that_the_browser_comes_again() {
        // Given
        Services.fail("GET /analytics/activity/stream?unit=north.gone");

        // When
        HttpResponse<String> stream = Browser.of("eve").ask("/activity/stream?unit=north.gone");

        // Then
        assertEquals(200, stream.statusCode());
        assertTrue(stream.body().contains("retry:5000"), stream.body());
    }
}
