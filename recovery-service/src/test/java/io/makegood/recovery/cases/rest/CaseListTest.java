package io.makegood.recovery.cases.rest;

import static io.makegood.recovery.Acting.aCaseInProgress;
import static io.makegood.recovery.Acting.aFixedCase;
import static io.makegood.recovery.Acting.act;
import static io.makegood.recovery.Acting.appointDutyOwner;
import static io.makegood.recovery.Acting.as;
import static io.makegood.recovery.Acting.open;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.agroal.api.AgroalDataSource;
import io.makegood.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of cases, over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseListTest {

    @Inject
    AgroalDataSource database;

    @Test
    void the_most_urgent_come_first() throws SQLException {
        // Given
        String unit = aUnit();
        String recovered = aCaseWithoutCustomerThatIsFixed(unit);
        String fixed = aFixedCase(unit, anId());
        String low = aCase(unit, "LOW");
        String medium = aCase(unit, "MEDIUM");
        String high = aCase(unit, "HIGH");
        String critical = aCase(unit, "CRITICAL");
        String overdueLow = aCase(unit, "LOW");
        String overdueHigh = aCase(unit, "HIGH");
        overdueSinceYesterday(overdueLow);
        overdueSinceYesterday(overdueHigh);

        // When
        List<String> ids = page("unit=" + unit).getList("items.id");

        // Then
        assertEquals(List.of(overdueHigh, overdueLow, critical, high, medium, low, fixed, recovered), ids);
        assertEquals(true, page("unit=" + unit).getBoolean("items[0].overdue"));
        assertEquals(false, page("unit=" + unit).getBoolean("items[2].overdue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgency", "openedAt", "-openedAt"})
    void pages_show_each_case_once_and_in_order(String sort) throws SQLException {
        // Given
        String unit = aUnit();
        for (int i = 0; i < 4; i++) {
            overdueSinceYesterday(aCase(unit, i % 2 == 0 ? "HIGH" : "LOW"));
            aCase(unit, i % 2 == 0 ? "CRITICAL" : "MEDIUM");
            aFixedCase(unit, anId());
        }
        List<String> whole = page("limit=200&sort=" + sort + "&unit=" + unit).getList("items.id");

        // When
        List<String> walked = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = page("limit=3&sort=" + sort + "&unit=" + unit + after);
            walked.addAll(page.getList("items.id"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }

        // Then
        assertEquals(12, new HashSet<>(walked).size());
        assertEquals(whole, walked);
    }

    @Test
    void by_age_it_runs_both_ways() {
        // Given
        String unit = aUnit();
        List<String> opened = new ArrayList<>(List.of(aCase(unit, "LOW"), aCase(unit, "HIGH"), aCase(unit, "LOW")));

        // When
        List<String> oldest = page("sort=openedAt&unit=" + unit).getList("items.id");
        List<String> newest = page("sort=-openedAt&unit=" + unit).getList("items.id");

        // Then
        assertEquals(opened, oldest);
        Collections.reverse(opened);
        assertEquals(opened, newest);
    }

    @Test
    void it_can_be_narrowed_by_status_owner_and_unit() {
        // Given
        String unit = aUnit();
        String open = aCase(unit + ".team-a", "HIGH");
        String inProgress = aCaseInProgress(unit + ".team-b", anId());
        String fixed = aFixedCase(unit, anId());
        aCase(unit + "-next-door", "HIGH");

        // Then
        assertEquals(List.of(open), page("status=OPEN&unit=" + unit).getList("items.id"));
        assertEquals(
                List.of(inProgress, fixed),
                page("status=FIXED&status=IN_PROGRESS&unit=" + unit).getList("items.id"));
        assertEquals(
                List.of(inProgress, fixed), page("owner=e-mia&unit=" + unit).getList("items.id"));
        assertEquals(List.of(inProgress), page("unit=" + unit + ".team-b").getList("items.id"));
        assertEquals(3, page("unit=" + unit).getList("items.id").size());
        assertNull(page("unit=" + unit).getString("next"));
    }

    @Test
    void without_a_unit_it_has_all_that_somebody_may_see_each_once_and_in_order() {
        // Given
        String unit = aUnit();
        String other = aUnit();
        String elsewhere = aUnit();
        String employee = "e-" + anId();
        appointDutyOwner(elsewhere, employee);
        String low = aCase(unit, "LOW");
        String critical = aCase(other, "CRITICAL");
        String hers = aCase(elsewhere, "MEDIUM");
        String high = aCase(unit + ".team-a", "HIGH");
        aCase(unit + "-next-door", "CRITICAL");
        String token = Tokens.builder()
                .person("anna")
                .claim("employee_id", employee)
                .claim("units", List.of(unit, unit + ".team-a", other))
                .build();

        // When
        List<String> walked = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = given().auth()
                    .oauth2(token)
                    .get("/recovery-cases?limit=2" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }

        // Then
        assertEquals(List.of(critical, high, hers, low), walked);
    }

    @Test
    void nobody_sees_the_cases_of_a_unit_that_is_not_hers() {
        // Given
        String unit = aUnit();
        aCase(unit, "HIGH");

        // Then
        as("ben").get("/recovery-cases?unit=" + unit).then().statusCode(200).body("items.size()", equalTo(0));
        as("anna").get("/recovery-cases?unit=" + unit).then().statusCode(200).body("items.size()", equalTo(0));
        as("eve").get("/recovery-cases?unit=" + unit).then().statusCode(200).body("items.size()", equalTo(0));
        as("xena").get("/recovery-cases?unit=" + unit).then().statusCode(200).body("items.size()", equalTo(1));
        as("otto").get("/recovery-cases?unit=" + unit).then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void whoever_opened_a_case_finds_it_in_her_list() {
        // Given
        String unit = "north.store-17.u" + anId().substring(0, 8);
        String hers = open("eve", anId(), Map.of("unit", unit, "severity", "LOW", "summary", "He left."))
                .path("caseId");
        aCase(unit, "HIGH");

        // Then
        as("eve").get("/recovery-cases?unit=" + unit).then().statusCode(200).body("items.id", equalTo(List.of(hers)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=CLOSED",
                "limit=0",
                "limit=201",
                "limit=ten",
                "sort=unit",
                "sort=openedAt,id",
                "unit=North",
                "unit=north.",
                "owner=e mia",
                "after=nonsense",
                "after=%00"
            })
    void what_cannot_be_asked_for_is_400(String query) {
        as("mia")
                .urlEncodingEnabled(false)
                .get("/recovery-cases?" + query.replace(" ", "%20"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static JsonPath page(String query) {
        return as("mia")
                .get("/recovery-cases?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String aCase(String unit, String severity) {
        return open("mia", anId(), Map.of("unit", unit, "severity", severity, "summary", "It was bad."))
                .path("caseId");
    }

    private static String aCaseWithoutCustomerThatIsFixed(String unit) {
        String caseId = aCaseInProgress(unit, null);
        act("mia", caseId, "fix", Map.of()).then().statusCode(200);
        return caseId;
    }

    private void overdueSinceYesterday(String caseId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update recovery_case set next_due_at = now() - interval '1 day' where id = ?")) {
            update.setString(1, caseId);
            update.executeUpdate();
        }
    }
}
