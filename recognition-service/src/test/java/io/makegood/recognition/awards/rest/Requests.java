package io.makegood.recognition.awards.rest;

import static io.restassured.RestAssured.given;

import io.makegood.localstack.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests as people make them. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    /** Somebody like a person of the local stack, but known as another employee. */
    public static RequestSpecification as(String person, String employeeId) {
        return given().auth()
                .oauth2(Tokens.builder()
                        .person(person)
                        .claim("employee_id", employeeId)
                        .build());
    }

    static ValidatableResponse confirm(RequestSpecification who, String id) {
        return who.post("/recognitions/{id}/confirmation", id).then();
    }

    static ValidatableResponse reject(RequestSpecification who, String id) {
        return who.contentType("application/json")
                .body("{\"reason\":\"NOT_GENUINE\"}")
                .post("/recognitions/{id}/rejection", id)
                .then();
    }
}
