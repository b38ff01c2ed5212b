package io.makegood.console.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.makegood.console.world.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One thread through all services. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracePagesTest {

    @Test
    void the_parts_of_four_services_are_one_story() {
        // Given
        told("thread-all");

        // When
        String page = Browser.of("anna").get("/trace/thread-all").body();

        // Then
        assertTrue(page.indexOf("She said how it was") < page.indexOf("A case was opened"), page);
        assertTrue(page.indexOf("A case was opened") < page.indexOf("Somebody was recognised"), page);
        assertTrue(page.contains("26\u202fh</span> from misery to magic"), page);
        assertTrue(page.contains("href=\"/cases/subject-1\""), page);
        assertTrue(page.contains("has counted 1 event "), page);
        assertTrue(Services.lastHeard("GET /recovery/trace/thread-all").contains("auth=Bearer "));
    }

    @Test
    void with_one_service_away_the_others_are_told_and_the_gap_is_shown() {
        // Given
        told("thread-gap");
        Services.fail("GET /recognition/trace/thread-gap");

        // When
        HttpResponse<String> page = Browser.of("anna").get("/trace/thread-gap");

        // Then
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("A part of this thread is missing"), page.body());
        assertTrue(page.body().contains("recognition-service</span> is not answering"), page.body());
        assertTrue(page.body().contains("A case was opened"), page.body());
    }

    @Test
    void a_thread_that_nobody_knows_says_so() {
        // Given
        for (String service : List.of("feedback", "recovery", "recognition", "analytics")) {
            Services.answer(
                    "GET /" + service + "/trace/thread-none", "{\"correlationId\":\"thread-none\",\"steps\":[]}");
        }

        // When
        String page = Browser.of("anna").get("/trace/thread-none").body();

        // Then
        assertTrue(page.contains("Nothing is known of this thread"), page);
    }

    @Test
    void a_typed_id_is_followed() {
        // When
        HttpResponse<String> response = Browser.of("anna").ask("/trace?id=%20thread-x%20");

        // Then
        assertEquals(303, response.statusCode());
        assertTrue(response.headers().firstValue("location").orElse("").endsWith("/trace/thread-x"));
    }

    @Test
    void what_is_no_id_is_said_to_be_none() {
        // When
        String page = Browser.of("anna").get("/trace?id=%3Cscript%3E").body();

        // Then
        assertTrue(page.contains("is not a correlation id"), page);
        assertFalse(page.contains("<script>”"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }

    private static void told(String thread) {
        told("feedback", thread, step("2026-11-20T07:59:00Z", "feedback", "feedback-received"));
        told(
                "recovery",
                thread,
                step("2026-11-20T08:00:00Z", "recovery", "complaint-opened") + ","
                        + step("2026-11-21T10:00:00Z", "recovery", "recovered"));
        told("recognition", thread, step("2026-11-21T10:00:01Z", "recognition", "employee-recognized"));
        told("analytics", thread, step("2026-11-20T08:00:00Z", "analytics", "fact-recorded"));
    }

    private static void told(String service, String thread, String steps) {
        Services.answer(
                "GET /" + service + "/trace/" + thread,
                "{\"correlationId\":\"%s\",\"steps\":[%s]}".formatted(thread, steps));
    }

    private static String step(String at, String service, String what) {
        return """
                {"at":"%s","service":"%s","what":"%s","subject":"subject-1","unit":"north","detail":{"by":"e-anna"}}
                """.formatted(at, service, what);
    }
}
