package io.makegood.recovery.duty.rest;

import static io.makegood.recovery.Acting.appointDutyOwner;
import static io.makegood.recovery.Acting.as;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns a case from its first minute, over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyOwnerResourceTest {

    @Test
    void a_unit_has_the_duty_owner_of_the_nearest_unit_above() {
        // Given
        String unit = aUnit();
        appointDutyOwner(unit, "e-far");
        appointDutyOwner(unit + ".store", "e-near");

        // Then
        as("mia")
                .get("/duty-owners/" + unit + ".store.team-a")
                .then()
                .statusCode(200)
                .body("ownerId", equalTo("e-near"))
                .body("appointedFor", equalTo(unit + ".store"));
        as("mia").get("/duty-owners/" + unit + ".storeroom").then().body("ownerId", equalTo("e-far"));
    }

    @Test
    void where_nobody_is_appointed_the_default_one_stands_in() {
        as("mia")
                .get("/duty-owners/" + aUnit())
                .then()
                .statusCode(200)
                .body("ownerId", equalTo("duty-desk"))
                .body("appointedFor", nullValue());
    }

    @Test
    void who_did_not_see_the_last_appointment_is_told_so() {
        // Given
        String unit = aUnit();
        String none = as("mia").get("/duty-owners/" + unit).header("ETag");

        // When
        Response first = appoint(unit, none);
        Response second = appoint(unit, none);
        Response third = appoint(unit, first.header("ETag"));

        // Then
        first.then().statusCode(200).body("changedBy", equalTo("e-mia"));
        second.then().statusCode(412);
        third.then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ownerId\":\"\"}", "{\"ownerId\":\"a b\"}", "{\"ownerId\":[]}", "null"})
    void nobody_cannot_be_a_duty_owner(String body) {
        as("mia").body(body).put("/duty-owners/" + aUnit()).then().statusCode(400);
    }

    private static Response appoint(String unit, String tag) {
        return as("mia")
                .header("If-Match", tag)
                .body(Map.of("ownerId", "e-anna"))
                .put("/duty-owners/" + unit);
    }
}
