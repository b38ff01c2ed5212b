package io.makegood.recovery.cases.rest;

import static io.makegood.recovery.Acting.appointDutyOwner;
import static io.makegood.recovery.Acting.as;
import static io.makegood.recovery.Acting.caseAs;
import static io.makegood.recovery.Acting.casesOf;
import static io.makegood.recovery.Acting.eventually;
import static io.makegood.recovery.Acting.open;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.makegood.events.EventType;
import io.makegood.events.recovery.ComplaintJoined;
import io.makegood.events.recovery.ComplaintOpened;
import io.makegood.recovery.ToldEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any employee can say that a customer is unhappy. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningByHandTest {

    private static final String SUMMARY = "He waited for an hour and left.";

    @Inject
    ToldEvents told;

    @Test
    void any_employee_opens_a_case_for_the_duty_owner_and_can_follow_it() {
        // Given
        String unit = "north.store-17.u" + anId().substring(0, 8);
        appointDutyOwner(unit, "e-anna");

        // When
        Response opened = open("eve", anId(), Map.of("unit", unit, "severity", "MEDIUM", "summary", SUMMARY));

        // Then
        String caseId = opened.path("caseId");
        opened.then()
                .statusCode(201)
                .header("Location", endsWith("/recovery-cases/" + caseId))
                .body("joined", equalTo(false));
        assertEquals("e-anna", caseAs("eve", caseId).getString("ownerId"));
        assertEquals("e-eve", caseAs("eve", caseId).getString("openedBy"));
        assertEquals(SUMMARY, caseAs("eve", caseId).getString("timeline[0].note"));
        eventually(() -> assertEquals(List.of(EventType.COMPLAINT_OPENED), told.typesAbout(caseId)));
        ComplaintOpened data = told.about(caseId).get(0).data(ComplaintOpened.class);
        assertEquals("manual", data.rule());
        assertEquals("service", data.category());
        assertNull(data.feedbackId());
    }

    @Test
    void the_list_shows_how_what_was_written_down_begins() {
        // Given
        String unit = aUnit();
        String smile = "\uD83D\uDE42";
        open("mia", anId(), Map.of("unit", unit, "severity", "HIGH", "summary", SUMMARY));
        open("mia", anId(), Map.of("unit", unit, "severity", "LOW", "summary", smile.repeat(300)));

        // Then
        as("mia")
                .get("/recovery-cases?unit=" + unit)
                .then()
                .body("items.excerpt", contains(SUMMARY, smile.repeat(239) + "…"))
                .body("items.feedbackId", contains(nullValue(), nullValue()));
    }

    @Test
    void the_same_key_opens_one_case() {
        // Given
        String unit = aUnit();
        String key = anId();
        Map<String, String> complaint = Map.of("unit", unit, "severity", "LOW", "summary", SUMMARY);
        Response first = open("mia", key, complaint);

        // When
        Response again = open("mia", key, complaint);

        // Then
        assertEquals(first.asString(), again.asString());
        assertEquals(1, casesOf(unit).size());
        open("mia", key, Map.of("unit", unit, "severity", "HIGH", "summary", SUMMARY))
                .then()
                .statusCode(422);
    }

    @Test
    void a_key_is_each_employees_own() {
        // Given
        String unit = "north.store-17.u" + anId().substring(0, 8);
        String key = anId();
        Map<String, String> complaint = Map.of("unit", unit, "severity", "LOW", "summary", SUMMARY);

        // When
        open("mia", key, complaint).then().statusCode(201);
        open("eve", key, complaint).then().statusCode(201);

        // Then
        assertEquals(2, casesOf(unit).size());
    }

    @Test
    void what_she_says_of_a_customer_with_a_case_joins_it() {
        // Given
        String unit = aUnit();
        Map<String, String> complaint =
                Map.of("unit", unit, "severity", "LOW", "summary", SUMMARY, "customerId", anId());
        String caseId = open("mia", anId(), complaint).path("caseId");

        // When
        Response joined = open("mia", anId(), complaint);

        // Then
        joined.then().statusCode(201).body("caseId", equalTo(caseId)).body("joined", equalTo(true));
        eventually(() ->
                assertEquals(List.of(EventType.COMPLAINT_OPENED, EventType.COMPLAINT_JOINED), told.typesAbout(caseId)));
        assertNull(told.about(caseId).get(1).data(ComplaintJoined.class).feedbackId());
        assertEquals(
                List.of("complaint-opened", "complaint-joined"),
                caseAs("mia", caseId).getList("timeline.what"));
    }

    @Test
    void nobody_opens_a_case_in_a_unit_that_is_not_hers() {
        Response refused = open("ben", anId(), Map.of("unit", "north", "severity", "LOW", "summary", SUMMARY));
        refused.then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"severity":"LOW","summary":"x"}                                          | unit
            {"unit":"North","severity":"LOW","summary":"x"}                           | unit
            {"unit":"north","summary":"x"}                                            | severity
            {"unit":"north","severity":"AWFUL","summary":"x"}                         | severity
            {"unit":"north","severity":"LOW"}                                         | summary
            {"unit":"north","severity":"LOW","summary":"x","category":"A B"}          | category
            {"unit":"north","severity":"LOW","summary":"x","customerId":"a@b.example"} | customerId
            """)
    void what_cannot_be_a_complaint_is_400(String body, String field) {
        Response refused =
                as("mia").header("Idempotency-Key", anId()).body(body).post("/recovery-cases");
        refused.then().statusCode(400).body("errors.field", hasItem(field));
    }
}
