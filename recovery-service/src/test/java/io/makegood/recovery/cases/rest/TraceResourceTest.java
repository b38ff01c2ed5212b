package io.makegood.recovery.cases.rest;

import static io.makegood.recovery.Acting.act;
import static io.makegood.recovery.Acting.as;
import static io.makegood.recovery.Acting.awaitCaseOf;
import static io.makegood.recovery.Acting.eventually;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.makegood.recovery.RecoveryFixtures.anUnhappyFeedback;
import static io.makegood.recovery.RecoveryFixtures.event;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.events.EventEnvelope;
import io.makegood.recovery.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One thread, as this service knows it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceResourceTest {

    @Inject
    Wire wire;

    @Test
    void it_tells_what_happened_and_nothing_that_anybody_wrote() {
        // Given
        String unit = aUnit();
        EventEnvelope complaint = event(anUnhappyFeedback(unit, anId()));
        wire.send(complaint);
        String caseId = awaitCaseOf(unit);
        act("mia", caseId, "notes", Map.of("kind", "CONTACT", "text", "a word of hers"));
        act("mia", caseId, "fix", Map.of());

        // When
        Response trace = as("mia").get("/trace/" + complaint.correlationId());

        // Then
        trace.then()
                .statusCode(200)
                .body("steps.what", equalTo(List.of("complaint-opened", "contacted", "fixed", "check-requested")))
                .body("steps[0].service", equalTo("recovery"))
                .body("steps[0].subject", equalTo(caseId))
                .body("steps[0].unit", equalTo(unit))
                .body("steps[0].detail.reference", equalTo(complaint.subject()))
                .body(not(containsString("a word of hers")));
    }

    @Test
    void a_complaint_that_joined_leads_to_the_thread_of_its_case() {
        // Given
        String unit = aUnit();
        String customer = anId();
        EventEnvelope first = event(anUnhappyFeedback(unit, customer));
        EventEnvelope second = event(anUnhappyFeedback(unit, customer));
        wire.send(first);
        String caseId = awaitCaseOf(unit);
        wire.send(second);
        eventually(() -> assertEquals(1, stepsOf(second).size()));

        // When
        JsonPath trace = as("mia").get("/trace/" + second.correlationId()).jsonPath();

        // Then
        assertEquals("complaint-joined", trace.getString("steps[0].what"));
        assertEquals(caseId, trace.getString("steps[0].subject"));
        assertEquals(first.correlationId(), trace.getString("steps[0].detail.thread"));
        assertEquals(2, stepsOf(first).size());
    }

    @Test
    void of_a_foreign_unit_it_tells_nothing() {
        // Given
        String unit = aUnit();
        EventEnvelope complaint = event(anUnhappyFeedback(unit, anId()));
        wire.send(complaint);
        awaitCaseOf(unit);

        // Then
        as("ben")
                .get("/trace/" + complaint.correlationId())
                .then()
                .statusCode(200)
                .body("steps", equalTo(List.of()));
    }

    private static List<Object> stepsOf(EventEnvelope event) {
        return as("mia").get("/trace/" + event.correlationId()).jsonPath().getList("steps");
    }
}
