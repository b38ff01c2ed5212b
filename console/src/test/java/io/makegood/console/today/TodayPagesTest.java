package io.makegood.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.makegood.console.world.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The first page, from what analytics answers. Each test has a unit of its own. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TodayPagesTest {
    private static final String FIGURES = """
            {"key":null,"zone":"UTC",
             "scores":{
               "NPS":{"n":612,"value":31.25,"standardError":2.1,"low":27.1,"high":35.4,"tooFew":false,"promoters":300},
               "CES":{"n":40,"value":5.25,"low":5.0,"high":5.5,"tooFew":false,"scaleMin":1,"scaleMax":7,"higherIsBetter":true}},
             "moments":{"magic":480,"truth":355,"misery":209},
             "miseryToMagic":{"opened":87,"recovered":52,"pending":19,"timedOut":11,"notAskable":5,
                              "rate":0.5977,"low":0.4927,"high":0.6945,"tooFew":false},
             "hoursFromMiseryToMagic":{"n":52,"median":26.4,"p90":92.1},
             "somethingNewer":{"x":1}}
            """;

    private static final String BY_UNIT = """
            {"items":[
              {"key":"%1$s","scores":{"NPS":{"n":612,"value":31.25,"low":27.1,"high":35.4,"tooFew":false}}},
              {"key":"%1$s.small","scores":{"NPS":{"n":7,"value":42.9,"low":-5.0,"high":90.8,"tooFew":true}}}],
             "next":null}
            """;

    private static final String NEWS = """
            {"items":[
              {"id":"%1$s-2","at":"2026-11-21T10:00:00Z","kind":"COMPLAINT_OPENED","unit":"%1$s","subject":"case-9","correlationId":"thread-9"},
              {"id":"%1$s-1","at":"2026-11-21T09:00:00Z","kind":"SOMETHING_NEW","unit":"%1$s","subject":"s","correlationId":"thread-8"}],
             "next":null}
            """;

    @Test
    void the_head_figure_stands_with_n_and_interval_and_what_is_beside_it() {
        // Given
        busy("north.head");

        // When
        String page = Browser.of("mia").get("/?unit=north.head").body();

        // Then
        assertTrue(page.contains("<p class=\"figure\">60\u202f%</p>"), page);
        assertTrue(page.contains("between 49\u202f% and 69\u202f%"), page);
        assertTrue(page.contains("n = 87 complaints opened"), page);
        assertTrue(page.contains("Recovered 52, Pending 19, Timed out 11, Not askable 5"), page);
        assertTrue(page.contains("26\u202fh 24\u202fmin"), page);
    }

    @Test
    void moments_have_their_counts() {
        // Given
        busy("north.moments");

        // When
        String page = Browser.of("mia").get("/?unit=north.moments").body();

        // Then
        assertTrue(page.contains("Magic 480, Truth 355, Misery 209"), page);
    }

    @Test
    void scores_are_pictures_that_can_also_be_heard() {
        // Given
        busy("north.scores");

        // When
        String page = Browser.of("mia").get("/?unit=north.scores").body();

        // Then
        assertTrue(page.contains("aria-label=\"NPS 31.3, 95\u202f% interval from 27.1 to 35.4, n 612\""), page);
        assertTrue(page.contains("too few to say"), page);
    }

    @Test
    void another_score_can_be_chosen() {
        // Given
        busy("north.effort");

        // When
        String page = Browser.of("mia").get("/?unit=north.effort&metric=CES").body();

        // Then
        assertTrue(page.contains("from 1 to 7; more is better"), page);
        assertTrue(page.contains("Nobody has answered such a question"), page);
    }

    @Test
    void what_just_happened_leads_on_to_the_case_or_the_thread() {
        // Given
        busy("north.news");

        // When
        String page = Browser.of("mia").get("/?unit=north.news").body();

        // Then
        assertTrue(page.contains("href=\"/cases/case-9\">A case was opened</a>"), page);
        assertTrue(page.contains("href=\"/trace/thread-8\">Something new</a>"), page);
        assertTrue(page.contains("data-stream=\"/activity/stream?unit=north.news\""), page);
    }

    @Test
    void days_go_to_the_service_as_they_were_chosen() {
        // Given
        busy("north.days");

        // When
        Browser.of("mia").get("/?unit=north.days&period=own&from=2025-01-01&to=2025-03-31");

        // Then
        String asked = Services.lastHeard("GET /analytics/metrics?unit=north.days");
        assertTrue(asked.contains("from=2025-01-01&to=2025-03-31"), asked);
        assertTrue(asked.contains("auth=Bearer "), asked);
        assertTrue(Services.lastHeard("GET /analytics/metrics/by-period?unit=north.days")
                .contains("period=DAY"));
    }

    @Test
    void where_nothing_was_heard_yet_the_page_says_what_to_do() {
        // Given
        quiet("north.quiet");

        // When
        String page = Browser.of("mia").get("/?unit=north.quiet").body();

        // Then
        assertTrue(page.contains("Nothing has been heard yet"), page);
        assertTrue(page.contains("No complaint was opened in this period"), page);
        assertTrue(page.contains("Quiet so far"), page);
    }

    @Test
    void with_analytics_away_the_page_is_there_and_says_so() {
        // Given
        Services.fail("GET /analytics/metrics?unit=north.away");

        // When
        var response = Browser.of("mia").get("/?unit=north.away");

        // Then
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("analytics-service is not answering just now"), response.body());
        assertTrue(
                Services.heard("GET /analytics/metrics/by-unit?unit=north.away").isEmpty());
    }

    @Test
    void a_hostile_unit_is_taken_for_none() {
        // When
        String page = Browser.of("mia")
                .get("/?unit=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                .body();

        // Then
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("alert(1)"), page);
    }

    @Test
    void a_name_of_a_unit_from_a_service_is_never_markup() {
        // Given
        busy("north.hostile");
        Services.answer(
                "GET /analytics/activity?unit=north.hostile",
                "{\"items\":[{\"id\":\"\\\"><img src=x>\",\"at\":\"2026-11-21T10:00:00Z\",\"kind\":\"<b>K\",\"unit\":\"<img src=x onerror=alert(1)>\",\"subject\":\"s\",\"correlationId\":null}]}");

        // When
        String page = Browser.of("mia").get("/?unit=north.hostile").body();

        // Then
        assertFalse(page.contains("<img"), page);
        assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;"), page);
    }

    private static void busy(String unit) {
        Services.answer("GET /analytics/metrics?unit=" + unit, FIGURES);
        Services.answer("GET /analytics/metrics/by-unit?unit=" + unit, BY_UNIT.formatted(unit));
        Services.answer(
                "GET /analytics/metrics/by-period?unit=" + unit,
                BY_UNIT.formatted("2026-11-20").replace(".small", ""));
        Services.answer("GET /analytics/activity?unit=" + unit, NEWS.formatted(unit));
    }

    private static void quiet(String unit) {
        Services.answer(
                "GET /analytics/metrics?unit=" + unit,
                "{\"scores\":{\"NPS\":{\"n\":0,\"tooFew\":true}},\"moments\":{\"magic\":0,\"truth\":0,\"misery\":0},"
                        + "\"miseryToMagic\":{\"opened\":0,\"recovered\":0,\"pending\":0,\"timedOut\":0,\"notAskable\":0,\"tooFew\":true},"
                        + "\"hoursFromMiseryToMagic\":{\"n\":0}}");
        Services.answer("GET /analytics/metrics/by-unit?unit=" + unit, "{\"items\":[],\"next\":null}");
        Services.answer("GET /analytics/metrics/by-period?unit=" + unit, "{\"items\":[],\"next\":null}");
        Services.answer("GET /analytics/activity?unit=" + unit, "{\"items\":[],\"next\":null}");
    }
}
