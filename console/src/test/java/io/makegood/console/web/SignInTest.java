package io.makegood.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The whole way to the issuer and back, with a browser's cookies. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_issuer_with_a_proof_key() {
        // When
        HttpResponse<String> response = new Browser().ask("/cases");

        // Then
        String issuer = response.headers().firstValue("location").orElseThrow();
        assertEquals(302, response.statusCode());
        assertTrue(issuer.contains("client_id=makegood-console"), issuer);
        assertTrue(issuer.contains("response_type=code"), issuer);
        assertTrue(issuer.contains("code_challenge_method=S256"), issuer);
        assertTrue(issuer.contains("nonce="), issuer);
    }

    @Test
    void who_signs_in_comes_back_to_the_page_that_she_wanted() {
        // Given
        Browser browser = Browser.of("eve");

        // When
        HttpResponse<String> page = browser.get("/trace");

        // Then
        assertEquals(200, page.statusCode());
        assertEquals("/trace", page.uri().getPath());
        assertTrue(page.body().contains("Eve Lindgren"), page.body());
    }

    @Test
    void the_session_is_in_cookies_that_no_script_can_read_and_nobody_can_open() {
        // When
        Browser browser = Browser.of("mia");

        // Then
        List<String> session = browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(cookie -> cookie.getValue())
                .toList();
        assertFalse(session.isEmpty());
        assertTrue(browser.cookies().stream().allMatch(cookie -> cookie.isHttpOnly()));
        assertTrue(session.stream().noneMatch(value -> value.contains("eyJhbGciOiJSUzI1NiI")), session.toString());
    }

    @Test
    void who_signs_out_is_signed_out() {
        // Given
        Browser browser = Browser.of("anna");

        // When
        HttpResponse<String> page = browser.get("/sign-out");

        // Then
        assertEquals("/signed-out", page.uri().getPath());
        assertTrue(page.body().contains("You are signed out"), page.body());
        assertEquals(302, browser.ask("/cases").statusCode());
    }

    @Test
    void a_script_is_told_of_an_ended_session_and_not_redirected() {
        // When
        HttpResponse<String> response = new Browser().ask("/cases", "X-Requested-With", "JavaScript");

        // Then
        assertEquals(499, response.statusCode());
    }

    @Test
    void who_comes_back_without_a_code_is_told_what_to_do() {
        // When
        HttpResponse<String> page = new Browser().ask("/sign-in-failed?error=%3Cscript%3Ealert(1)%3C/script%3E");

        // Then
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("You could not be signed in"), page.body());
        assertFalse(page.body().contains("<script>alert"), page.body());
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        // Given
        Browser otto = Browser.of("otto");

        // When
        HttpResponse<String> page = otto.get("/cases/new");

        // Then
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("This is not for your role"), page.body());
        assertEquals(200, otto.get("/trace").statusCode());
    }
}
