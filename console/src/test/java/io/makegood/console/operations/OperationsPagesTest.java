package io.makegood.console.operations;

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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What operators see, and do. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationsPagesTest {
    private static final String RECORD = """
            {"id":7,"consumer":"feedback.contacts","topic":"makegood.contacts","partition":0,"offset":12,"reason":"UNREADABLE",
             "detail":"the value is not JSON","state":"HELD","heldAt":"2026-11-21T08:00:00Z","size":31,
             "headers":[{"name":"ce_id","value":"<b>1</b>"}],"key":"k","valueText":"<script>alert(1)</script>","valueHex":"3c 73"}
            """;

    @BeforeEach
    void services_where_all_is_well() {
        for (String service : List.of("feedback", "recovery", "recognition", "analytics")) {
            Services.answer("GET /" + service + "/operations/alarms", "[]");
            Services.answer("GET /" + service + "/operations/consumers", "[]");
            Services.answer(
                    "GET /" + service + "/outbox",
                    "{\"unsent\":0,\"oldestSeconds\":0,\"parked\":0,\"maxEvents\":10,\"isFull\":false}");
            Services.answer("GET /" + service + "/outbox/parked", "[]");
            Services.answer("GET /" + service + "/quarantine", "{\"items\":[]}");
            Services.answer("GET /" + service + "/operator-actions", "{\"items\":[]}");
            Services.answer("GET /" + service + "/reconciliation", part("", ""));
        }
    }

    @Test
    void when_all_is_well_the_page_says_so() {
        // Given
        Services.answer("GET /feedback/reconciliation", part(told(3, 3, true), ""));
        Services.answer("GET /recovery/reconciliation", part("", heard(3)));

        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        assertTrue(page.contains("Nothing is stalled"), page);
        assertTrue(page.contains("all accounted for"), page);
        assertTrue(page.contains("recovery.cases"), page);
    }

    @Test
    void what_waits_and_what_does_not_add_up_is_told_apart() {
        // Given
        Services.answer("GET /feedback/reconciliation", part(told(3, 2, false), ""));
        Services.answer(
                "GET /feedback/operations/alarms",
                "[{\"code\":\"DOES_NOT_ADD_UP\",\"text\":\"accepted 3\"},{\"code\":\"SOMETHING_NEW\",\"text\":\"x\"}]");

        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        assertTrue(page.contains("does not add up"), page);
        assertTrue(page.contains("The numbers do not explain each other"), page);
        assertFalse(page.contains("Nothing is stalled"), page);
    }

    @Test
    void a_service_that_is_away_leaves_a_gap_and_not_a_broken_page() {
        // Given
        Services.fail("GET /recovery/reconciliation");

        // When
        HttpResponse<String> page = Browser.of("olga").get("/operations");

        // Then
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("recovery-service is not answering"), page.body());
        assertFalse(page.body().contains("Nothing is stalled"), page.body());
    }

    @Test
    void a_service_that_cannot_say_how_it_is_is_not_well() {
        // Given: its outbox is known from memory, but its database is away
        Services.fail("GET /recovery/operations/alarms");

        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        assertFalse(page.contains("Nothing is stalled"), page);
        assertFalse(page.contains("in 24 hours, all accounted for"), page);
    }

    @Test
    void a_record_is_shown_as_text_and_never_as_a_page() {
        // Given
        Services.answer("GET /feedback/quarantine/7", RECORD);

        // When
        String page =
                Browser.of("olga").get("/operations/feedback/quarantine/7").body();

        // Then
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertTrue(page.contains("&lt;b&gt;1&lt;/b&gt;"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("3c 73"), page);
    }

    @Test
    void a_replay_goes_to_the_service_and_a_refused_one_says_why() {
        // Given
        Services.answer("GET /feedback/quarantine/7", RECORD);
        Services.answer("POST /feedback/quarantine/7/replay", "{\"replayed\":1,\"held\":0}");
        Browser olga = Browser.of("olga");
        String page = "/operations/feedback/quarantine/7";

        // When
        HttpResponse<String> replayed = olga.submit(page, page + "/replay", Map.of());
        Services.answer(
                "POST /feedback/quarantine/7/replay", 409, "{\"title\":\"It failed again, and is held as before.\"}");
        HttpResponse<String> refused = olga.submit(page, page + "/replay", Map.of());

        // Then
        assertEquals(303, replayed.statusCode());
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("It failed again, and is held as before."), refused.body());
    }

    @Test
    void the_address_of_a_form_that_was_sent_leads_back_to_its_page() {
        // Given
        Services.answer("GET /feedback/quarantine/8", RECORD);
        Browser olga = Browser.of("olga");

        // Then
        assertEquals(200, olga.get("/operations/feedback/quarantine/8/replay").statusCode());
        assertEquals(200, olga.get("/operations/feedback/republish").statusCode());
        assertEquals(404, olga.get("/operations/feedback/quarantine/8/eat").statusCode());
    }

    @Test
    void what_is_parked_can_be_unparked() {
        // Given
        Services.answer(
                "GET /recovery/outbox/parked",
                "[{\"subject\":\"case-1\",\"reason\":\"RecordTooLargeException\",\"parkedAt\":\"2026-11-21T08:00:00Z\",\"events\":2}]");
        Services.answer("POST /recovery/outbox/parked/case-1/unpark", 204, "");

        // When
        HttpResponse<String> response =
                Browser.of("olga").submit("/operations", "/operations/recovery/unpark", Map.of("subject", "case-1"));

        // Then
        assertEquals(303, response.statusCode());
        assertEquals(
                1, Services.heard("POST /recovery/outbox/parked/case-1/unpark").size());
    }

    @Test
    void publishing_again_needs_a_number_of_hours_that_the_archive_has() {
        // Given
        Services.answer("POST /feedback/outbox/republish", "{\"events\":12}");
        Browser olga = Browser.of("olga");

        // When
        HttpResponse<String> done = olga.submit("/operations", "/operations/feedback/republish", Map.of("hours", "2"));
        List<Integer> refused = List.of("", "0", "73", "x", "-1").stream()
                .map(hours -> olga.submit("/operations", "/operations/feedback/republish", Map.of("hours", hours))
                        .statusCode())
                .toList();

        // Then
        assertEquals(303, done.statusCode());
        assertEquals(List.of(400, 400, 400, 400, 400), refused);
        assertEquals(1, Services.heard("POST /feedback/outbox/republish").size());
    }

    @Test
    void it_is_for_operators_alone() {
        assertEquals(403, Browser.of("anna").get("/operations").statusCode());
        assertFalse(Browser.of("anna").get("/trace").body().contains("href=\"/operations\""));
        assertTrue(Browser.of("olga").get("/trace").body().contains("href=\"/operations\""));
    }

    @Test
    void there_is_nothing_at_a_service_that_does_not_exist() {
        assertEquals(
                404, Browser.of("olga").get("/operations/nobody/quarantine/7").statusCode());
        assertEquals(
                404, Browser.of("olga").get("/operations/feedback/quarantine/x").statusCode());
    }

    private static String part(String told, String heard) {
        return """
                {"from":"2026-11-21T00:00:00Z","to":"2026-11-22T00:00:00Z","told":[%s],"heard":[%s]}""".formatted(told, heard);
    }

    private static String told(long accepted, long published, boolean addsUp) {
        return """
                {"hour":"2026-11-21T09:00:00Z","topic":"makegood.feedback","accepted":%d,"published":%d,"unsent":0,"parked":0,"addsUp":%s}""".formatted(accepted, published, addsUp);
    }

    private static String heard(long applied) {
        return """
                {"hour":"2026-11-21T09:00:00Z","topic":"makegood.feedback","consumer":"recovery.cases","applied":%d,"ignored":0,
                 "quarantined":0,"duplicates":0,"idReused":0}""".formatted(applied);
    }
}
