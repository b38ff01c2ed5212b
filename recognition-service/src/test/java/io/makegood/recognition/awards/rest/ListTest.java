package io.makegood.recognition.awards.rest;

import static io.makegood.recognition.RecognitionFixtures.STORE;
import static io.makegood.recognition.RecognitionFixtures.aCause;
import static io.makegood.recognition.RecognitionFixtures.aMagicFeedback;
import static io.makegood.recognition.RecognitionFixtures.anEmployee;
import static io.makegood.recognition.RecognitionFixtures.anId;
import static io.makegood.recognition.awards.rest.Requests.as;
import static io.makegood.recognition.awards.rest.Requests.confirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.localstack.Tokens;
import io.makegood.recognition.Given;
import io.makegood.recognition.awards.Cause;
import io.makegood.recognition.rules.ReceivedFeedback.Assurance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which recognitions. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListTest {

    @Inject
    Given given;

    @Test
    void everybody_sees_what_was_awarded_in_her_unit_and_only_the_leading_roles_what_waits() {
        // Given
        String employee = anEmployee();
        String awarded = given.awarded(employee, STORE);
        String pending = given.pending(employee);

        // When, Then
        assertThat(ids(as("eve"), employee)).containsExactly(awarded);
        assertThat(ids(as("mia"), employee)).containsExactly(pending, awarded);
        assertThat(ids(as("xena"), employee)).containsExactly(pending, awarded);
        assertThat(ids(as("otto"), employee)).containsExactly(pending, awarded);
        assertThat(ids(as("ben"), employee)).isEmpty();
        as("eve").get("/recognitions/{id}", pending).then().statusCode(404);
        as("mia").get("/recognitions/{id}", pending).then().statusCode(200).header("ETag", equalTo("\"0\""));
        as("ben").get("/recognitions/{id}", awarded).then().statusCode(404);
    }

    @Test
    void an_employee_sees_her_own_wherever_they_are() {
        // Given
        String employee = anEmployee();
        String elsewhere = given.pending(employee, "south.store-3");

        // When, Then
        assertThat(ids(as("eve", employee), employee)).containsExactly(elsewhere);
    }

    @Test
    void a_unit_stands_for_itself_and_everything_below_it_and_not_for_what_is_only_spelt_alike() {
        // Given
        String employee = anEmployee();
        String below = given.awarded(employee, "north.store-17.team-a");
        given.awarded(employee, "north.store-170");

        // When
        var response = as("xena").get("/recognitions?employee={e}&unit=north.store-17", employee);

        // Then
        response.then().statusCode(200).body("items.recognitionId", contains(below));
        assertThat(ids(as("eve"), employee)).containsExactly(below);
    }

    @Test
    void a_person_without_units_sees_nothing_of_others() {
        // Given
        String employee = anEmployee();
        given.awarded(employee, STORE);
        RequestSpecification nowhere = RestAssured.given()
                .auth()
                .oauth2(Tokens.builder()
                        .person("mia")
                        .claim("units", null)
                        .claim("employee_id", null)
                        .build());

        // When, Then
        assertThat(ids(nowhere, employee)).isEmpty();
    }

    @Test
    void a_status_narrows_the_list() {
        // Given
        String employee = anEmployee();
        String pending = given.pending(employee);
        String confirmed = given.pending(employee);
        confirm(as("mia"), confirmed).statusCode(200);

        // When, Then
        as("mia")
                .get("/recognitions?employee={e}&status=PENDING", employee)
                .then()
                .body("items.recognitionId", contains(pending));
        as("mia")
                .get("/recognitions?employee={e}&status=AWARDED", employee)
                .then()
                .body("items.recognitionId", contains(confirmed));
        as("mia")
                .get("/recognitions?employee={e}&status=DECLINED", employee)
                .then()
                .body("items", empty());
    }

    @Test
    void pages_give_each_recognition_once_the_newest_first() {
        // Given
        String employee = anEmployee();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(0, given.awarded(employee, STORE));
        }

        // When
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            var page = as("eve").get("/recognitions?limit=2&employee=" + employee + after);
            seen.addAll(page.then().statusCode(200).extract().path("items.recognitionId"));
            after = page.path("next") == null ? null : "&after=" + page.path("next");
        } while (after != null);

        // Then
        assertThat(seen).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=201",
                "status=pending",
                "status=AWARDED' or '1'='1",
                "unit=North",
                "unit=north.%25",
                "unit=north..store",
                "employee=anna@example.org",
                "after=!!!",
                "after=YQFi"
            })
    void a_filter_that_does_not_fit_is_refused(String query) {
        as("mia")
                .urlEncodingEnabled(false)
                .get("/recognitions?" + query.replace(" ", "%20").replace("'", "%27"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_thread_tells_what_happened_here() {
        // Given
        String employee = anEmployee();
        Cause cause = aCause();
        String id = given.recognition(aMagicFeedback(employee, Assurance.PUBLIC, STORE), cause);
        confirm(as("mia"), id).statusCode(200);

        // When
        var trace = as("eve").get("/trace/{id}", cause.correlationId()).then();

        // Then
        trace.statusCode(200)
                .body("correlationId", equalTo(cause.correlationId()))
                .body("steps.what", contains("recognition-nominated", "employee-recognized"))
                .body("steps[0].detail.decidedBy", nullValue())
                .body("steps[1].service", equalTo("recognition"))
                .body("steps[1].subject", equalTo(id))
                .body("steps[1].detail.employeeId", equalTo(employee))
                .body("steps[1].detail.decidedBy", equalTo("e-mia"));
    }

    @Test
    void a_thread_in_a_unit_that_is_not_hers_looks_like_one_that_never_was() {
        // Given
        Cause cause = aCause();
        given.recognition(aMagicFeedback(anEmployee(), Assurance.INVITED, "south"), cause);

        // When, Then
        as("eve")
                .get("/trace/{id}", cause.correlationId())
                .then()
                .statusCode(200)
                .body("steps", empty());
        as("eve").get("/trace/{id}", anId()).then().statusCode(200).body("steps", empty());
    }

    private static List<String> ids(RequestSpecification who, String employee) {
        return who.get("/recognitions?employee={e}", employee)
                .then()
                .statusCode(200)
                .extract()
                .path("items.recognitionId");
    }
}
