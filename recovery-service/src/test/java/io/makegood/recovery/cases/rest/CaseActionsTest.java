package io.makegood.recovery.cases.rest;

import static io.makegood.recovery.Acting.aCaseInProgress;
import static io.makegood.recovery.Acting.aFixedCase;
import static io.makegood.recovery.Acting.act;
import static io.makegood.recovery.Acting.anOpenCase;
import static io.makegood.recovery.Acting.as;
import static io.makegood.recovery.Acting.caseAs;
import static io.makegood.recovery.Acting.statusOf;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done on a case, over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseActionsTest {

    private static final Map<String, String> APOLOGY = Map.of(
            "acknowledge", "The parcel came broken.",
            "own", "That is on us.",
            "remedy", "A new one is on its way.",
            "precaution", "We wrap them in paper now.");

    @Test
    void the_whole_way_to_a_fix_stands_in_the_timeline() {
        // Given
        String caseId = anOpenCase(aUnit(), anId());

        // When
        act("mia", caseId, "owner", Map.of()).then().statusCode(200).body("status", equalTo("IN_PROGRESS"));
        act("mia", caseId, "notes", Map.of("kind", "CONTACT", "text", "Rang her."))
                .then()
                .statusCode(200)
                .body("firstContactAt", notNullValue());
        act("mia", caseId, "apology", APOLOGY).then().statusCode(200).body("apologisedAt", notNullValue());
        act("mia", caseId, "fix", Map.of("summary", "New one sent."))
                .then()
                .statusCode(200)
                .body("status", equalTo("FIXED"))
                .body("fixedBy", equalTo("e-mia"))
                .body("confirmationDueAt", notNullValue())
                .body("nextDueAt", nullValue());

        // Then
        assertEquals(
                List.of("complaint-opened", "taken-over", "contacted", "apologised", "fixed", "check-requested"),
                caseAs("mia", caseId).getList("timeline.what"));
        assertEquals("We wrap them in paper now.", caseAs("mia", caseId).getString("apologies[0].precaution"));
        assertEquals("Rang her.", caseAs("mia", caseId).getString("timeline[2].note"));
    }

    @Test
    void what_does_not_fit_the_state_is_409() {
        // Given
        String caseId = anOpenCase(aUnit(), anId());

        // When
        Response refused = act("mia", caseId, "fix", Map.of());

        // Then
        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:makegood:problem:transition-not-allowed"));
        assertEquals("OPEN", statusOf(caseId));
    }

    @Test
    void a_case_changes_hands_only_with_a_reason() {
        // Given
        String unit = "north.store-17.u" + anId().substring(0, 8);
        String caseId = aCaseInProgress(unit, anId());

        // When
        Response without = act("anna", caseId, "owner", Map.of());
        Response with = act("anna", caseId, "owner", Map.of("reason", "Mia is on leave."));

        // Then
        without.then().statusCode(400).body("errors.field", hasItem("reason"));
        with.then().statusCode(200).body("ownerId", equalTo("e-anna")).body("handOffs", equalTo(1));
    }

    @Test
    void who_did_not_see_the_last_change_is_told_so() {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());
        String tag = as("mia").get("/recovery-cases/" + caseId).header("ETag");
        Map<String, String> note = Map.of("kind", "INTERNAL", "text", "Look at this.");

        // When
        Response first = as("mia").header("If-Match", tag).body(note).post("/recovery-cases/" + caseId + "/notes");
        Response second = as("mia").header("If-Match", tag).body(note).post("/recovery-cases/" + caseId + "/notes");

        // Then
        first.then().statusCode(200);
        second.then().statusCode(412).body("type", equalTo("urn:makegood:problem:stale"));
        as("mia")
                .header("If-Match", first.header("ETag"))
                .body(note)
                .post("/recovery-cases/" + caseId + "/notes")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "own", "remedy", "precaution"})
    void an_apology_has_all_its_parts(String part) {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());
        Map<String, String> incomplete = new HashMap<>(APOLOGY);
        incomplete.put(part, " ");

        // When
        Response refused = act("mia", caseId, "apology", incomplete);

        // Then
        refused.then().statusCode(400).body("errors.field", equalTo(List.of(part)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"CONTACT\"}",
                "{\"kind\":\"CONTACT\",\"text\":\"\"}",
                "{\"kind\":\"CONTACT\",\"text\":\"a\\u0000b\"}",
                "{\"kind\":\"CONTACT\",\"text\":\"\\ud800\"}",
                "{\"kind\":\"CONTACT\",\"text\":\"a\\u202eb\"}",
                "{\"kind\":\"CALL\",\"text\":\"x\"}",
                "{\"kind\":0,\"text\":\"x\"}",
                "{\"kind\":\"CONTACT\",\"text\":\"x\",\"ownerId\":\"e-me\"}",
                "{\"kind\":\"CONTACT\",\"text\":\"x\",\"text\":\"y\"}",
                "[]",
                "null",
                "",
                "{\"kind\":\"CONTACT\",\"text\":"
            })
    void a_note_that_is_none_is_400(String body) {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());

        // When
        Response refused = as("mia").body(body).post("/recovery-cases/" + caseId + "/notes");

        // Then
        refused.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whom_an_employee_cannot_ask_ends_as_unconfirmed() {
        // Given
        String caseId = aFixedCase(aUnit(), anId());

        // When
        Response closed = act("mia", caseId, "closure", Map.of("reason", "She asked not to be written to."));

        // Then
        closed.then()
                .statusCode(200)
                .body("status", equalTo("CLOSED_UNCONFIRMED"))
                .body("closeReason", equalTo("EMPLOYEE"))
                .body("actions", equalTo(List.of("NOTES")));
        act("mia", caseId, "closure", Map.of("reason", "Again.")).then().statusCode(409);
    }

    @Test
    void a_fix_for_nobody_we_know_is_closed_at_once() {
        // Given
        String caseId = aCaseInProgress(aUnit(), null);

        // When
        Response fixed = act("mia", caseId, "fix", Map.of());

        // Then
        fixed.then().statusCode(200).body("status", equalTo("CLOSED_UNCONFIRMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "%00", "019a5c1e-7b42-7f0a-8d11-5e2c7b9a3c02", "..%2f..%2fetc", "';--"})
    void what_is_no_case_is_404(String id) {
        as("mia").urlEncodingEnabled(false).get("/recovery-cases/" + id).then().statusCode(404);
        as("mia")
                .urlEncodingEnabled(false)
                .body("{}")
                .post("/recovery-cases/" + id + "/fix")
                .then()
                .statusCode(404);
    }
}
