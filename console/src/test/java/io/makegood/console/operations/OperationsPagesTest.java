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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        OperationsFixtures.allIsWell();
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
        assertTrue(page.contains("<code>DOES_NOT_ADD_UP</code>"), page);
        assertFalse(page.contains("Nothing is stalled"), page);
    }

    @Test
    void what_came_from_outside_is_counted_apart_and_summed() {
        // Given
        Services.answer("GET /feedback/reconciliation", part("", OperationsFixtures.contacts()));

        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        assertTrue(page.contains("""
                <th scope="row">makegood.contacts</th><td>feedback.contacts</td><td class="num">40</td><td class="num">2</td>\
                <td class="num">4</td><td class="num">6</td><td class="num">17</td>"""), page);
        assertTrue(page.contains("Nothing has been told in the last 24 hours."), page);
    }

    @Test
    void where_nothing_came_from_outside_the_page_says_so() {
        assertTrue(Browser.of("olga").get("/operations").body().contains("Nothing has come in the last 24 hours."));
    }

    @Test
    void what_came_again_and_what_came_under_a_used_id_are_two_things() {
        // Given
        Services.answer("GET /feedback/reconciliation", part(told(3, 3, true), ""));
        Services.answer(
                "GET /recovery/reconciliation",
                part(
                        "",
                        heard(3).replace("\"duplicates\":0", "\"duplicates\":7")
                                .replace("\"idReused\":0", "\"idReused\":8")));

        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        assertTrue(page.contains("<td class=\"num\">7</td><td class=\"num\">8</td></tr>"), page);
    }

    @Test
    void what_was_published_and_lost_on_its_way_does_not_add_up_and_can_be_published_again() {
        // Given
        QuarkusMock.installMockForType(Clock.fixed(OperationsFixtures.EVENING, ZoneOffset.UTC), Clock.class);
        Services.answer("GET /feedback/reconciliation", part(told(3, 3, true), ""));
        Services.answer("GET /recovery/reconciliation", part("", heard(2)));
        Services.answer("GET /recovery/operations/consumers", OperationsFixtures.lag("recovery.cases", 0));

        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        assertTrue(page.contains("not all of it was heard, and who lacks some has nothing left to read"), page);
        assertTrue(page.contains("publish again what feedback-service told in the last 15 hours"), page);
        assertFalse(page.contains("on its way<"), page);
        assertFalse(page.contains("Nothing is stalled"), page);
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
    void a_record_says_in_words_why_it_is_held_and_what_to_do() {
        // Given
        Services.answer("GET /feedback/quarantine/7", RECORD);
        Services.answer("GET /feedback/quarantine/9", RECORD.replace("UNREADABLE", "FAILED"));
        Browser olga = Browser.of("olga");

        // When
        String unreadable = olga.get("/operations/feedback/quarantine/7").body();
        String failed = olga.get("/operations/feedback/quarantine/9").body();

        // Then
        assertTrue(unreadable.contains("It cannot be read <code>UNREADABLE</code>"), unreadable);
        assertTrue(unreadable.contains("Ask who sent it"), unreadable);
        assertFalse(unreadable.contains("button primary"), unreadable);
        assertTrue(failed.contains("Its effect failed <code>FAILED</code>"), failed);
        assertTrue(failed.contains("button primary"), failed);
    }

    @Test
    void the_quarantine_shows_the_oldest_of_all_services() {
        // Given: twenty of the first service, and an older one of the last
        Services.answer("GET /feedback/quarantine", page(20, "2026-11-21T08:00:%02dZ"));
        Services.answer("GET /analytics/quarantine", page(1, "2026-11-20T08:00:%02dZ"));

        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        assertTrue(page.contains("/operations/analytics/quarantine/0\""), page);
        assertTrue(page.contains("/operations/feedback/quarantine/18\""), page);
        assertFalse(page.contains("/operations/feedback/quarantine/19\""), page);
        assertTrue(page.contains("These are the oldest 20."), page);
    }

    @Test
    void a_replay_goes_to_the_service_and_a_refused_one_says_why() {
        // Given
        Services.answer("GET /feedback/quarantine/7", RECORD);
        Services.answer("POST /feedback/quarantine/7/replay", "{\"replayed\":3,\"held\":1}");
        Browser olga = Browser.of("olga");
        String page = "/operations/feedback/quarantine/7";

        // When
        HttpResponse<String> replayed = olga.submit(page, page + "/replay", Map.of());
        Services.answer(
                "POST /feedback/quarantine/7/replay", 409, "{\"title\":\"It failed again, and is held as before.\"}");
        HttpResponse<String> refused = olga.submit(page, page + "/replay", Map.of());

        // Then
        assertEquals(303, replayed.statusCode());
        assertEquals(
                "/operations?done=replayed&count=3&left=1",
                replayed.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", ""));
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
    void what_was_done_is_said_with_how_much_it_was() {
        Browser olga = Browser.of("olga");

        assertTrue(olga.get("/operations?done=replayed&count=3&left=1")
                .body()
                .contains(
                        "it took effect, and so did 2 that waited behind it. Of its aggregate 1 more are still held."));
        assertTrue(olga.get("/operations?done=republished&count=12").body().contains("12 events are being published"));
        assertTrue(olga.get("/operations?done=republished&count=0").body().contains("Nothing was published in that"));
    }

    @Test
    void publishing_again_needs_a_number_of_hours() {
        // Given
        Services.answer("POST /recovery/outbox/republish", "{\"events\":12}");
        Browser olga = Browser.of("olga");

        // When
        HttpResponse<String> done = olga.submit("/operations", "/operations/recovery/republish", Map.of("hours", "2"));
        List<Integer> refused = List.of("", "0", "10000", "x", "-1").stream()
                .map(hours -> olga.submit("/operations", "/operations/recovery/republish", Map.of("hours", hours))
                        .statusCode())
                .toList();

        // Then
        assertEquals(303, done.statusCode());
        assertEquals(List.of(400, 400, 400, 400, 400), refused);
        assertEquals(1, Services.heard("POST /recovery/outbox/republish").size());
    }

    @Test
    void how_far_the_archive_reaches_is_said_by_the_service() {
        // Given
        Services.answer(
                "POST /feedback/outbox/republish",
                422,
                "{\"title\":\"The archive does not reach there.\",\"detail\":\"It holds the last 96 hours.\"}");

        // When
        HttpResponse<String> refused =
                Browser.of("olga").submit("/operations", "/operations/feedback/republish", Map.of("hours", "97"));

        // Then
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("It holds the last 96 hours."), refused.body());
    }

    @Test
    void each_button_bears_a_name_of_its_own() {
        // When
        String page = Browser.of("olga").get("/operations").body();

        // Then
        for (String service : OperationsFixtures.SERVICES) {
            assertTrue(
                    page.contains(
                            "Publish again<span class=\"visually-hidden\"> what " + service + "-service told</span>"),
                    page);
        }
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

    private static String page(int records, String heldAt) {
        return IntStream.range(0, records)
                .mapToObj(i -> """
                        {"id":%d,"consumer":"c","topic":"t","reason":"FAILED","detail":"x","state":"HELD","heldAt":"%s","size":1}""".formatted(i, heldAt.formatted(i)))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }
}
