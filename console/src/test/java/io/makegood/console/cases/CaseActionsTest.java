package io.makegood.console.cases;

import static io.makegood.console.cases.CaseFixtures.annasCase;
import static io.makegood.console.cases.CaseFixtures.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.makegood.console.world.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does on a case, and what she sees when it is refused. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseActionsTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final String SOME_KEY = "11111111-2222-4333-8444-555555555555";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "owner    | reason=She asked for me        | {\"reason\":\"She asked for me\"}",
                "fix      | summary=                       | {}",
                "closure  | reason=No address              | {\"reason\":\"No address\"}",
                "notes    | text= Called her ;contacted=on | {\"text\":\"Called her\",\"kind\":\"CONTACT\"}",
                "notes    | text=For you                   | {\"text\":\"For you\",\"kind\":\"INTERNAL\"}",
                "remedies | kind=Free Dessert!             | {\"kind\":\"free-dessert\"}",
                "remedies | kind=refund;amount=12,50;currency=eur | {\"kind\":\"refund\",\"amount\":12.50,\"currency\":\"EUR\"}"
            })
    void each_action_goes_to_the_service_in_her_name(String action, String form, String json) {
        // Given
        String id = "do-" + Integer.toHexString((action + form).hashCode());
        stored(id, annasCase(id));
        Services.answer("POST /recovery/recovery-cases/" + id + "/" + action, "{}");
        Map<String, String> fields = fields(form);
        fields.put("version", "41");

        // When
        HttpResponse<String> response =
                Browser.of("anna").submit("/cases/" + id, "/cases/" + id + "/" + action, fields);

        // Then
        assertEquals(303, response.statusCode(), response.body());
        String sent = Services.lastHeard("POST /recovery/recovery-cases/" + id + "/" + action);
        assertTrue(sent.contains("auth=Bearer "), sent);
        assertTrue(sent.contains("if-match=\"41\""), sent);
        assertTrue(sent.endsWith("\n" + json), sent);
    }

    @Test
    void the_four_parts_of_an_apology_go_as_they_were_written() {
        // Given
        stored("apology-1", annasCase("apology-1"));
        Services.answer("POST /recovery/recovery-cases/apology-1/apology", "{}");

        // When
        HttpResponse<String> response = Browser.of("anna")
                .submit(
                        "/cases/apology-1",
                        "/cases/apology-1/apology",
                        Map.of("acknowledge", "A", "own", "B", "remedy", "C", "precaution", "D"));

        // Then
        assertTrue(response.headers().firstValue("location").orElse("").contains("/cases/apology-1?done=apology"));
        String sent = Services.lastHeard("POST /recovery/recovery-cases/apology-1/apology");
        assertTrue(sent.endsWith("{\"acknowledge\":\"A\",\"own\":\"B\",\"remedy\":\"C\",\"precaution\":\"D\"}"), sent);
    }

    @Test
    void what_was_wrong_is_said_at_its_field_and_nothing_has_to_be_typed_again() {
        // Given
        stored("wrong-1", annasCase("wrong-1"));
        Services.answer(
                "POST /recovery/recovery-cases/wrong-1/apology",
                400,
                "{\"type\":\"urn:makegood:problem:invalid\",\"title\":\"The request is not valid.\",\"status\":400,"
                        + "\"errors\":[{\"field\":\"precaution\",\"message\":\"must not be blank\"}]}");

        // When
        HttpResponse<String> response = Browser.of("anna")
                .submit(
                        "/cases/wrong-1",
                        "/cases/wrong-1/apology",
                        Map.of("acknowledge", "We <kept> you waiting", "own", "B", "remedy", "C", "precaution", ""));

        // Then
        String page = response.body();
        assertEquals(400, response.statusCode());
        assertTrue(page.contains("<a href=\"#apology-precaution\">Prevent it</a> must not be blank"), page);
        assertTrue(page.contains(">We &lt;kept&gt; you waiting</textarea>"), page);
        assertTrue(page.contains("<details class=\"act\" open><summary>Apologise, in four parts"), page);
    }

    @Test
    void a_limit_is_told_in_the_words_of_the_service() {
        // Given
        stored("limit-1", annasCase("limit-1"));
        Services.answer(
                "POST /recovery/recovery-cases/limit-1/remedies",
                422,
                "{\"title\":\"That is more than may be spent on one case.\",\"status\":422,\"detail\":\"At most 200 EUR.\"}");

        // When
        HttpResponse<String> response = Browser.of("anna")
                .submit(
                        "/cases/limit-1",
                        "/cases/limit-1/remedies",
                        Map.of("kind", "refund", "amount", "900", "currency", "EUR", "key", SOME_KEY));

        // Then
        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("At most 200 EUR."), response.body());
        assertNotEquals(SOME_KEY, keyOf(response.body()));
    }

    @Test
    void a_remedy_whose_fate_is_unknown_is_sent_again_under_the_same_key() {
        // Given
        stored("unknown-1", annasCase("unknown-1"));
        Services.fail("POST /recovery/recovery-cases/unknown-1/remedies");

        // When
        HttpResponse<String> response = Browser.of("anna")
                .submit("/cases/unknown-1", "/cases/unknown-1/remedies", Map.of("kind", "gift", "key", SOME_KEY));

        // Then
        assertEquals(503, response.statusCode());
        assertEquals("10", response.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(Services.lastHeard("POST /recovery/recovery-cases/unknown-1/remedies")
                .contains("key=" + SOME_KEY));
        assertEquals(SOME_KEY, keyOf(response.body()));
    }

    @Test
    void a_refusal_that_nobody_can_read_is_not_taken_for_a_broken_form() {
        // Given
        stored("proxy-2", annasCase("proxy-2"));
        Services.answer("POST /recovery/recovery-cases/proxy-2/remedies", 409, "<html>Welcome to the proxy</html>");

        // When
        HttpResponse<String> response = Browser.of("anna")
                .submit("/cases/proxy-2", "/cases/proxy-2/remedies", Map.of("kind", "gift", "key", SOME_KEY));

        // Then
        assertFalse(response.body().contains("This form cannot be read"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "1,250", "1.250", "12,500,000", "1.250,00"})
    void an_amount_that_is_no_number_or_two_never_reaches_the_service(String amount) {
        // Given
        stored("nan-1", annasCase("nan-1"));

        // When
        HttpResponse<String> response = Browser.of("anna")
                .submit("/cases/nan-1", "/cases/nan-1/remedies", Map.of("kind", "refund", "amount", amount));

        // Then
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("must be a number such as 1250 or 12.50"), response.body());
        assertTrue(Services.heard("POST /recovery/recovery-cases/nan-1").isEmpty());
    }

    @Test
    void who_was_overtaken_sees_how_it_stands_now_and_keeps_her_text() {
        // Given
        stored("stale-1", annasCase("stale-1"));
        Services.answer("POST /recovery/recovery-cases/stale-1/notes", 412, "{\"title\":\"Changed.\",\"status\":412}");

        // When
        HttpResponse<String> response =
                Browser.of("anna").submit("/cases/stale-1", "/cases/stale-1/notes", Map.of("text", "My long note"));

        // Then
        assertEquals(412, response.statusCode());
        assertTrue(response.body().contains("Somebody else changed the case"), response.body());
        assertTrue(response.body().contains(">My long note</textarea>"), response.body());
    }

    @Test
    void an_unknown_action_is_not_there() {
        // Given
        stored("odd-1", annasCase("odd-1"));

        // When
        HttpResponse<String> response =
                Browser.of("anna").submit("/cases/odd-1", "/cases/odd-1/explosion", Map.of("text", "x"));

        // Then
        assertTrue(response.statusCode() == 404 || response.statusCode() == 405, () -> "" + response.statusCode());
    }

    @Test
    void a_complaint_that_somebody_heard_becomes_a_case_once() {
        // Given
        Services.answer("POST /recovery/recovery-cases", 201, "{\"caseId\":\"written-1\",\"joined\":false}");

        // When
        HttpResponse<String> response = Browser.of("eve")
                .submit(
                        "/cases/new",
                        "/cases/new",
                        Map.of(
                                "summary", "She waited for an hour",
                                "unit", "north.store-17",
                                "severity", "HIGH",
                                "category", "Waiting time",
                                "key", SOME_KEY));

        // Then
        assertEquals(303, response.statusCode(), response.body());
        String sent = Services.lastHeard("POST /recovery/recovery-cases ");
        assertTrue(sent.contains("key=" + SOME_KEY), sent);
        assertTrue(sent.contains("\"category\":\"waiting-time\""), sent);
        assertFalse(sent.contains("csrf"), sent);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new java.util.HashMap<>();
        for (String field : form.split(";")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    private static String keyOf(String page) {
        Matcher key = KEY.matcher(page);
        assertTrue(key.find(), page);
        return key.group(1);
    }
}
