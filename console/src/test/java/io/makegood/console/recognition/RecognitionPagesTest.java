package io.makegood.console.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.console.world.Browser;
import io.makegood.console.world.ConsoleWorld;
import io.makegood.console.world.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Recognitions, and the manager's yes or no. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecognitionPagesTest {

    @BeforeEach
    void there_are_recognitions() {
        Services.answer(
                "GET /recognition/recognitions?status=PENDING",
                "{\"items\":[%s],\"next\":null}".formatted(recognition("wait-1", "e-jon", "FEEDBACK", "feedback-7")));
        Services.answer(
                "GET /recognition/recognitions?status=AWARDED",
                "{\"items\":[%s],\"next\":null}".formatted(recognition("award-1", "e-anna", "CASE", "case-7")));
        Services.answer("GET /recognition/employees/e-mia/points", "{\"employeeId\":\"e-mia\",\"total\":1140}");
        Services.answer(
                "GET /feedback/feedback/feedback-7",
                "{\"comment\":\"Jon <carried> the boxes\",\"receivedAt\":\"2026-11-21T08:00:00Z\",\"ratings\":[]}");
    }

    @Test
    void a_manager_sees_what_waits_with_what_the_customer_said() {
        // When
        String page = Browser.of("mia").get("/recognition").body();

        // Then
        assertTrue(page.contains("Waiting for your yes"), page);
        assertTrue(page.contains("Jon &lt;carried&gt; the boxes"), page);
        assertTrue(page.contains("action=\"/recognition/wait-1/confirmation\""), page);
        assertTrue(page.contains("1\u202f140</span> points are yours"), page);
        assertTrue(page.contains("href=\"/cases/case-7\""), page);
    }

    @Test
    void who_is_no_manager_sees_only_what_was_awarded() {
        // When
        String page = Browser.of("anna").get("/recognition").body();

        // Then
        assertFalse(page.contains("Waiting for your yes"), page);
        assertTrue(page.contains("Lately recognised"), page);
    }

    @Test
    void today_tells_a_manager_how_many_wait() {
        // When
        String managers = Browser.of("mia").get("/recognition/waiting").body();
        String agents = Browser.of("anna").get("/recognition/waiting").body();

        // Then
        assertTrue(managers.contains("1 recognition waits for your yes"), managers);
        assertEquals("", agents.strip());
    }

    @Test
    void a_yes_goes_to_the_service() {
        // Given
        Services.answer("POST /recognition/recognitions/wait-1/confirmation", "{}");

        // When
        HttpResponse<String> response =
                Browser.of("mia").submit("/recognition", "/recognition/wait-1/confirmation", Map.of());

        // Then
        assertEquals(303, response.statusCode());
        assertTrue(Services.lastHeard("POST /recognition/recognitions/wait-1/confirmation")
                .contains("auth=Bearer "));
    }

    @Test
    void a_no_goes_with_its_reason() {
        // Given
        Services.answer("POST /recognition/recognitions/wait-2/rejection", "{}");

        // When
        Browser.of("mia").submit("/recognition", "/recognition/wait-2/rejection", Map.of("reason", "NOT_GENUINE"));

        // Then
        String sent = Services.lastHeard("POST /recognition/recognitions/wait-2/rejection");
        assertTrue(sent.endsWith("{\"reason\":\"NOT_GENUINE\"}"), sent);
    }

    @Test
    void a_refused_decision_is_explained() {
        // Given
        Services.answer(
                "POST /recognition/recognitions/wait-3/confirmation",
                403,
                "{\"title\":\"Nobody decides about herself.\",\"status\":403}");

        // When
        HttpResponse<String> response =
                Browser.of("mia").submit("/recognition", "/recognition/wait-3/confirmation", Map.of());

        // Then
        assertEquals(403, response.statusCode());
        assertTrue(response.body().contains("Nobody decides about herself."), response.body());
    }

    @Test
    void only_managers_decide() {
        // When
        HttpResponse<String> response =
                Browser.of("anna").submit("/cases/new", "/recognition/wait-4/confirmation", Map.of());

        // Then
        assertEquals(403, response.statusCode());
        assertTrue(Services.heard("POST /recognition/recognitions/wait-4").isEmpty());
    }

    private static String recognition(String id, String employee, String kind, String evidence) {
        return """
                {"recognitionId":"%s","status":"X","employeeId":"%s","unit":"north.store-17","behaviour":"made-my-day",
                 "evidence":{"kind":"%s","id":"%s"},"points":10,"nominatedBy":"rule:magic-1",
                 "nominatedAt":"2026-11-21T08:00:00Z","correlationId":"thread-1"}
                """.formatted(id, employee, kind, evidence);
    }
}
