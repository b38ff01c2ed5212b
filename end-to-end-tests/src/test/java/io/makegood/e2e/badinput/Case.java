package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Person;
import java.util.Map;

/** A case that is open and is mia's, for what is tried on it. */
record Case(String id) {

    private static Case open;
    private static Case spare;
    private static String integration;

    static synchronized Case open() {
        if (open == null) {
            open = another();
        }
        return open;
    }

    /** One that may be in whatever state by now. */
    static synchronized Case spare() {
        if (spare == null) {
            spare = another();
        }
        return spare;
    }

    static Case another() {
        String id = Person.mia()
                .asks("recovery")
                .header("Idempotency-Key", Company.anId())
                .body(Map.of("unit", Shop.open().unit(), "severity", "LOW", "summary", "It was cold."))
                .post("/recovery-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
        Case another = new Case(id);
        Person.mia()
                .asks("recovery")
                .body(Map.of())
                .post(another.path("owner"))
                .then()
                .statusCode(200);
        return another;
    }

    String path(String deed) {
        return "/recovery-cases/" + id + "/" + deed;
    }

    /** The name of an integration that is known. */
    static synchronized String anIntegration() {
        if (integration == null) {
            integration = "i" + Company.anId().substring(0, 8);
            Company.anIntegration(integration, Shop.open().unit());
        }
        return integration;
    }
}
