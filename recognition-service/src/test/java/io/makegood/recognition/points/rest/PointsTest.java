package io.makegood.recognition.points.rest;

import static io.makegood.recognition.RecognitionFixtures.STORE;
import static io.makegood.recognition.RecognitionFixtures.anEmployee;
import static io.makegood.recognition.awards.rest.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.recognition.Books;
import io.makegood.recognition.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger, who may read it, and what the database refuses. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsTest {

    @Inject
    Given given;

    @Inject
    Books books;

    @Test
    void an_employee_sees_her_own_points_wherever_she_earned_them() {
        // Given
        String employee = anEmployee();
        String north = given.awarded(employee, STORE);
        String south = given.awarded(employee, "south.store-3");
        given.recoveredCase(employee);
        given.pending(employee);

        // When
        var points = as("eve", employee).get("/employees/{id}/points", employee).then();

        // Then
        points.statusCode(200)
                .body("total", equalTo(40))
                .body("entries.points", contains(20, 10, 10))
                .body("entries[1].recognitionId", equalTo(south))
                .body("entries[2].recognitionId", equalTo(north))
                .body("next", nullValue());
    }

    @Test
    void an_employee_without_points_has_none() {
        // Given
        String employee = anEmployee();

        // When, Then
        as("eve", employee)
                .get("/employees/{id}/points", employee)
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("entries", empty());
    }

    @Test
    void a_manager_sees_what_was_earned_in_her_units_and_nobody_else_anything() {
        // Given
        String employee = anEmployee();
        given.awarded(employee, STORE);
        given.awarded(employee, "south.store-3");

        // When, Then
        as("mia").get("/employees/{id}/points", employee).then().body("total", equalTo(10));
        as("xena").get("/employees/{id}/points", employee).then().body("total", equalTo(20));
        as("otto").get("/employees/{id}/points", employee).then().body("total", equalTo(20));
        for (String person : List.of("eve", "anna", "ben", "olga", "adam")) {
            as(person).get("/employees/{id}/points", employee).then().statusCode(404);
        }
    }

    @Test
    void a_manager_does_not_learn_of_an_employee_elsewhere() {
        // Given
        String employee = anEmployee();
        given.awarded(employee, "south.store-3");

        // When
        String elsewhere = as("mia")
                .get("/employees/{id}/points", employee)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String never = as("mia")
                .get("/employees/{id}/points", anEmployee())
                .then()
                .statusCode(404)
                .extract()
                .asString();

        // Then
        assertThat(elsewhere).isEqualTo(never);
    }

    @Test
    void pages_give_each_entry_once_and_the_total_over_all() {
        // Given
        String employee = anEmployee();
        for (int i = 0; i < 3; i++) {
            given.awarded(employee, STORE);
        }

        // When
        var first = as("eve", employee)
                .get("/employees/{id}/points?limit=2", employee)
                .then();
        var second = as("eve", employee)
                .get(
                        "/employees/{id}/points?limit=2&after={next}",
                        employee,
                        first.extract().path("next"))
                .then();

        // Then
        first.body("total", equalTo(30)).body("entries.size()", equalTo(2)).body("next", notNullValue());
        second.body("total", equalTo(30)).body("entries.size()", equalTo(1)).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update point_entry set points = 1000",
                "delete from point_entry",
                "truncate point_entry",
                "update recognition set status = 'DECLINED', decided_by = 'e-x', decline_reason = 'WITHDRAWN'"
                        + " where status = 'AWARDED'",
                "update recognition set points = 1000 where status = 'AWARDED'",
                "insert into point_entry (recognition_id, employee_id, unit, points, booked_at)"
                        + " select recognition_id, employee_id, unit, points, booked_at from point_entry",
                "insert into point_entry (recognition_id, employee_id, unit, points, booked_at)"
                        + " select id, employee_id, unit, points, now() from recognition where status = 'PENDING'",
                "insert into point_entry (recognition_id, employee_id, unit, points, booked_at)"
                        + " values ('made-up', 'e-x', 'north', 10, now())",
                "update recognition set decided_by = employee_id where status = 'AWARDED'",
                "update recognition set nominated_by = employee_id"
            })
    void the_database_refuses_what_would_falsify_the_books(String sql) {
        // Given
        given.awarded(anEmployee(), STORE);
        given.pending(anEmployee());

        // When, Then
        assertThatThrownBy(() -> books.execute(sql)).isInstanceOf(java.sql.SQLException.class);
    }
}
