package io.makegood.analytics;

import static io.restassured.RestAssured.given;

import io.makegood.localstack.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Asks the service over HTTP, as somebody. */
public final class Asking {

    private Asking() {}

    /** Everything, as one who may see everything and everybody. */
    public static JsonPath ask(String path) {
        return as("boss", path).then().statusCode(200).extract().jsonPath();
    }

    public static Response as(String person, String path) {
        return given().auth().oauth2(token(person)).get(path);
    }

    private static String token(String person) {
        return "boss".equals(person)
                ? Tokens.builder()
                        .person("mia")
                        .claim("units", java.util.List.of("*"))
                        .build()
                : Tokens.of(person);
    }
}
