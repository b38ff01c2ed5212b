package io.makegood.console.cases;

import static io.makegood.console.cases.CaseFixtures.aCase;
import static io.makegood.console.cases.CaseFixtures.anOpenCase;
import static io.makegood.console.cases.CaseFixtures.annasCase;
import static io.makegood.console.cases.CaseFixtures.stored;
import static io.makegood.console.cases.CaseFixtures.words;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of cases and one case, as somebody reads them. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasePagesTest {

    @Test
    void the_list_shows_each_case_with_its_owner_and_two_clocks() {
        // Given
        list("north.list", annasCase("list-1"), null);

        // When
        String page = Browser.of("anna").get("/cases?unit=north.list").body();

        // Then
        assertTrue(page.contains("<a href=\"/cases/list-1\">Wrong delivery</a>"), page);
        assertTrue(page.contains("Urgent priority"), page);
        assertTrue(page.contains(">yours</span>"), page);
        assertTrue(page.contains("overdue</time>"), page);
        assertTrue(page.contains("left</time>"), page);
        String asked = Services.lastHeard("GET /recovery/recovery-cases?");
        assertTrue(asked.contains("status=OPEN&status=IN_PROGRESS"), asked);
        assertTrue(asked.contains("sort=urgency"), asked);
    }

    @Test
    void the_list_tells_the_cases_apart_by_what_was_said() {
        // Given
        String byHand = annasCase("hand-1")
                .replace("\"feedbackId\":\"feedback-hand-1\"", "\"excerpt\":\"He waited\\n for an <b>hour</b>.\"");
        list("north.said", annasCase("said-1") + "," + annasCase("said-2") + "," + byHand, null);
        Services.answer(
                "GET /feedback/feedback?id=feedback-said-1&id=feedback-said-2",
                "{\"items\":[%s]}"
                        .formatted(words("They gave my <cake> away. ".repeat(10))
                                .replace("\"f\"", "\"feedback-said-1\"")));

        // When
        String page = Browser.of("anna").get("/cases?unit=north.said").body();

        // Then
        assertTrue(page.contains("<bdi>They gave my &lt;cake&gt; away. They gave"), page);
        assertTrue(page.contains("…</bdi>"), page);
        assertTrue(page.contains("<bdi>He waited for an &lt;b&gt;hour&lt;/b&gt;.</bdi>"), page);
        assertTrue(page.contains("NPS <strong>2</strong> of 10"), page);
    }

    @Test
    void with_feedback_away_the_list_is_there_without_what_was_said() {
        // Given
        list("north.unsaid", annasCase("unsaid-1"), null);
        Services.fail("GET /feedback/feedback?id=feedback-unsaid-1");

        // When
        String page = Browser.of("anna").get("/cases?unit=north.unsaid").body();

        // Then
        assertTrue(page.contains("<a href=\"/cases/unsaid-1\">Wrong delivery</a>"), page);
        assertTrue(page.contains("What the customers said is not shown just now"), page);
    }

    @Test
    void only_mine_asks_for_mine() {
        // Given
        list("north.mine", annasCase("mine-1"), null);

        // When
        Browser.of("anna").get("/cases?unit=north.mine&mine=on");

        // Then
        assertTrue(Services.lastHeard("GET /recovery/recovery-cases?").contains("owner=e-anna"));
    }

    @Test
    void more_cases_are_a_link_away() {
        // Given
        list("north.more", annasCase("more-1"), "a+b/c=");

        // When
        String page = Browser.of("anna").get("/cases?unit=north.more").body();

        // Then
        assertTrue(page.contains("after=a%2Bb%2Fc%3D") || page.contains("after=a%2Bb/c%3D"), page);
    }

    @Test
    void an_empty_list_says_what_it_means() {
        // Given
        list("north.none", "", null);

        // When
        String page = Browser.of("anna").get("/cases?unit=north.none").body();

        // Then
        assertTrue(page.contains("Nobody is waiting"), page);
    }

    @Test
    void who_sees_only_her_own_cases_is_told_so() {
        // Given
        list("north.own", "", null);

        // When
        String page = Browser.of("eve").get("/cases?unit=north.own").body();

        // Then
        assertTrue(page.contains("You see the cases that are in your name"), page);
    }

    @Test
    void with_recovery_away_the_list_is_a_page_that_says_so() {
        // Given
        Services.fail("GET /recovery/recovery-cases?unit=north.away");

        // When
        HttpResponse<String> page = Browser.of("anna").get("/cases?unit=north.away");

        // Then
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("recovery-service is not answering"), page.body());
    }

    @Test
    void a_case_shows_her_own_words_and_its_story() {
        // Given
        stored("one-1", annasCase("one-1"));

        // When
        String page = Browser.of("anna").get("/cases/one-1").body();

        // Then
        assertTrue(page.contains("They gave my cake away."), page);
        assertTrue(page.contains("Ingrid Solberg"), page);
        assertTrue(page.contains("Case opened"), page);
        assertTrue(page.contains("34.90\u202fEUR"), page);
        assertTrue(page.contains("href=\"/trace/thread-one-1\""), page);
    }

    @Test
    void the_next_step_stands_open() {
        // Given
        stored("next-1", anOpenCase("next-1"));

        // When
        String page = Browser.of("anna").get("/cases/next-1").body();

        // Then
        assertTrue(page.contains("open><summary><span class=\"next\">next</span>Take it over"), page);
    }

    @Test
    void words_that_she_may_not_read_are_replaced_by_the_reason() {
        // Given
        stored("words-1", annasCase("words-1"));
        Services.answer("GET /feedback/feedback/feedback-words-1", 403, "{\"status\":403}");
        Services.answer("GET /feedback/customers/customer-words-1", 403, "{\"status\":403}");

        // When
        String page = Browser.of("eve").get("/cases/words-1").body();

        // Then
        assertTrue(page.contains("your role may not read them"), page);
        assertTrue(page.contains("Who she is, is for those who answer customers"), page);
    }

    @Test
    void with_feedback_away_the_case_is_there_and_says_what_is_missing() {
        // Given
        stored("gone-1", annasCase("gone-1"));
        Services.fail("GET /feedback/feedback/feedback-gone-1");
        Services.fail("GET /feedback/customers/customer-gone-1");

        // When
        HttpResponse<String> page = Browser.of("anna").get("/cases/gone-1");

        // Then
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("feedback-service is not answering"), page.body());
        assertTrue(page.body().contains("Apologise, in four parts"), page.body());
    }

    @Test
    void hostile_words_are_only_words() {
        // Given
        stored("hostile-1", annasCase("hostile-1"));
        Services.answer(
                "GET /feedback/feedback/feedback-hostile-1",
                words("<script>alert(1)</script> \\u202Egnp.exe {inject:person.name} ' \\\" &amp;"));

        // When
        String page = Browser.of("anna").get("/cases/hostile-1").body();

        // Then
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(
                page.contains(
                        "<bdi>&lt;script&gt;alert(1)&lt;/script&gt; \u202egnp.exe {inject:person.name} &#39; &quot; &amp;amp;</bdi>"),
                page);
        assertTrue(page.contains("A &lt;b&gt;note&lt;/b&gt;"), page);
    }

    @Test
    void who_may_not_act_reads() {
        // Given
        stored("read-1", aCase("read-1", "IN_PROGRESS", "e-anna", List.of()));

        // When
        String page = Browser.of("otto").get("/cases/read-1").body();

        // Then
        assertTrue(page.contains("You may read this case"), page);
        assertFalse(page.contains("method=\"post\""), page);
    }

    @Test
    void a_case_that_is_not_there_is_not_found() {
        // When
        HttpResponse<String> page = Browser.of("anna").get("/cases/no-such");

        // Then
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("There is nothing here"), page.body());
    }

    @Test
    void with_recovery_away_a_case_is_503_and_nothing_is_lost() {
        // Given
        Services.fail("GET /recovery/recovery-cases/away-1");

        // When
        HttpResponse<String> page = Browser.of("anna").get("/cases/away-1");

        // Then
        assertEquals(503, page.statusCode());
        assertEquals("10", page.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(page.body().contains("A part of Makegood is not answering"), page.body());
    }

    @Test
    void an_answer_that_nobody_can_read_is_not_taken_for_a_form() {
        // Given
        Services.answer("GET /recovery/recovery-cases/proxy-1", "<html>Welcome to the proxy</html>");

        // When
        HttpResponse<String> page = Browser.of("anna").get("/cases/proxy-1");

        // Then
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("This form cannot be read"), page.body());
    }

    private static void list(String unit, String item, String next) {
        String cursor = next == null ? "null" : '"' + next + '"';
        Services.answer(
                "GET /recovery/recovery-cases?unit=" + unit, "{\"items\":[%s],\"next\":%s}".formatted(item, cursor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "%25", "%7B"})
    void an_address_that_can_be_no_case_is_not_found(String id) {
        assertEquals(404, Browser.of("anna").get("/cases/" + id + "/notes").statusCode());
    }
}
