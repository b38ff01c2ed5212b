package io.makegood.analytics;

import static io.restassured.RestAssured.given;

import io.makegood.localstack.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;

/** Asks the service over HTTP, as somebody. */
public final class Asking {

    private Asking() {}

    /** As a manager who covers everything. */
    public static JsonPath ask(String path) {
        return covering("*", path).then().statusCode(200).extract().jsonPath();
    }

    /** As a manager who covers a unit. */
    public static Response covering(String unit, String path) {
        return with(manager(unit), path);
    }

    /** As an employee of a unit. */
    public static Response employee(String employeeId, String unit, String path) {
        String token = Tokens.builder()
                .person("eve")
                .claim("units", List.of(unit))
                .claim("employee_id", employeeId)
                .build();
        return with(token, path);
    }

    public static Response as(String person, String path) {
        return with(Tokens.of(person), path);
    }

    public static Response with(String token, String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(token).get(path);
    }

    public static String manager(String unit) {
        return Tokens.builder().person("mia").claim("units", List.of(unit)).build();
    }
}
