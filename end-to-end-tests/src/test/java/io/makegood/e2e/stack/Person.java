package io.makegood.e2e.stack;

import static io.restassured.RestAssured.given;

import io.makegood.localstack.People;
import io.restassured.specification.RequestSpecification;

/** Somebody of the staff who talks to the services, each request with an access token of hers. */
public record Person(String name) {

    public RequestSpecification asks(String service) {
        Makegood makegood = Makegood.running();
        return given().baseUri(makegood.url(service))
                .auth()
                .oauth2(makegood.mint().of(People.named(name)))
                .contentType("application/json");
    }

    public static Person eve() {
        return new Person("eve");
    }

    public static Person anna() {
        return new Person("anna");
    }

    public static Person ben() {
        return new Person("ben");
    }

    public static Person mia() {
        return new Person("mia");
    }

    public static Person olga() {
        return new Person("olga");
    }

    public static Person adam() {
        return new Person("adam");
    }

    public static Person xena() {
        return new Person("xena");
    }
}
