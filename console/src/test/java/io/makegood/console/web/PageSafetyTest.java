package io.makegood.console.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.makegood.console.world.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may do with our pages, and what nobody can make it do. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageSafetyTest {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/new",
                "/recognition",
                "/trace",
                "/trace/some-thread",
                "/cases/no-such-case",
                "/no-such-page",
                "/signed-out",
                "/sign-in-failed"
            })
    void every_page_runs_only_our_own_scripts_and_styles(String path) {
        // Given
        Browser mia = Browser.of("mia");

        // When
        HttpResponse<String> page = mia.get(path);

        // Then
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("none");
        String html = page.body();
        assertAll(
                () -> assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy),
                () -> assertFalse(policy.contains("unsafe"), policy),
                () -> assertTrue(policy.contains("frame-ancestors 'none'"), policy),
                () -> assertTrue(policy.contains("form-action 'self'"), policy),
                () -> assertTrue(policy.contains("base-uri 'none'"), policy),
                () -> assertEquals(
                        "nosniff",
                        page.headers().firstValue("X-Content-Type-Options").orElse("")),
                () -> assertEquals(
                        "same-origin",
                        page.headers().firstValue("Referrer-Policy").orElse("")),
                () -> assertEquals(
                        "no-store", page.headers().firstValue("Cache-Control").orElse("")),
                () -> assertTrue(html.contains("\"allowEval\":false"), html),
                () -> assertTrue(html.contains("\"includeIndicatorStyles\":false"), html),
                () -> assertFalse(html.contains("<style"), html),
                () -> assertFalse(
                        Pattern.compile("\\sstyle=|\\son[a-z]+=|javascript:")
                                .matcher(html)
                                .find(),
                        html),
                () -> assertFalse(
                        Pattern.compile("<script(?![^>]* src=)").matcher(html).find(), html));
    }

    @Test
    void scripts_and_styles_are_there_for_everybody() {
        // Given
        String page = new Browser().ask("/signed-out").body();

        // When
        var assets = ASSET.matcher(page).results().map(match -> match.group(1)).toList();

        // Then
        assertEquals(3, assets.size(), page);
        for (String asset : assets) {
            HttpResponse<String> response = new Browser().ask(asset);
            assertEquals(200, response.statusCode(), asset);
            assertTrue(response.body().length() > 300, asset);
        }
        String script = assets.stream()
                .filter(asset -> asset.endsWith("js"))
                .findFirst()
                .orElseThrow();
        assertTrue(new Browser().ask(script).body().contains("hx-"), "htmx is not in the bundle");
    }

    @Test
    void a_form_without_its_token_is_refused_and_changes_nothing() {
        // Given
        Browser anna = Browser.of("anna");

        // When
        HttpResponse<String> response = anna.post("/cases/case-csrf-1/notes", "text=hello");

        // Then
        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("This form is out of date"), response.body());
        assertTrue(Services.heard("POST /recovery/recovery-cases/case-csrf-1").isEmpty());
    }

    @Test
    void the_token_of_somebody_else_is_refused() {
        // Given
        Browser anna = Browser.of("anna");
        String others = Browser.csrfOf(Browser.of("ben").get("/cases/new").body());
        anna.get("/cases/new");

        // When
        HttpResponse<String> response = anna.post("/cases/case-csrf-2/notes", "text=hello&csrf=" + others);

        // Then
        assertEquals(403, response.statusCode());
    }

    @Test
    void the_token_is_worth_nothing_without_its_cookie() {
        // Given
        String token = Browser.csrfOf(Browser.of("anna").get("/cases/new").body());
        Browser sameAnnaElsewhere = Browser.of("anna");

        // When
        HttpResponse<String> response = sameAnnaElsewhere.post("/cases/case-csrf-3/notes", "text=hello&csrf=" + token);

        // Then
        assertEquals(403, response.statusCode());
    }

    @Test
    void a_form_with_its_token_is_taken() {
        // Given
        Browser anna = Browser.of("anna");
        Services.answer("POST /recovery/recovery-cases/case-csrf-4/notes", "{}");

        // When
        HttpResponse<String> response =
                anna.submit("/cases/new", "/cases/case-csrf-4/notes", java.util.Map.of("text", "hello"));

        // Then
        assertEquals(303, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%z", "text=%+1", "text=%", "%zz=hello", "text=%F0%9", "=", "text=a&==", "&=&"})
    void a_form_that_no_browser_sends_is_refused_and_changes_nothing(String fields) {
        // Given
        Browser anna = Browser.of("anna");
        String token = Browser.csrfOf(anna.get("/cases/new").body());

        // When
        HttpResponse<String> response = anna.post("/cases/case-broken-1/notes", fields + "&csrf=" + token);

        // Then
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("This form cannot be read"), response.body());
        assertTrue(Services.heard("POST /recovery/recovery-cases/case-broken-1").isEmpty());
    }

    @Test
    void nobody_posts_who_is_not_signed_in() {
        // When
        HttpResponse<String> response = new Browser().post("/cases/case-csrf-5/notes", "text=hello");

        // Then
        assertTrue(response.statusCode() == 302 || response.statusCode() == 403, () -> "" + response.statusCode());
        assertTrue(Services.heard("POST /recovery/recovery-cases/case-csrf-5").isEmpty());
    }

    @Test
    void live_and_ready_do_not_ask_the_services_and_metrics_are_there() {
        // When
        HttpResponse<String> live = new Browser().ask("/q/health/live");
        HttpResponse<String> ready = new Browser().ask("/q/health/ready");
        HttpResponse<String> metrics = new Browser().ask("/q/metrics");

        // Then
        assertEquals(200, live.statusCode());
        assertEquals(200, ready.statusCode());
        assertEquals(200, metrics.statusCode());
        assertTrue(metrics.body().contains("http_server"), metrics.body());
    }
}
