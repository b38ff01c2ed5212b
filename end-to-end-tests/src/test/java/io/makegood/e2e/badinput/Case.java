package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Person;
import java.util.Map;

/** A case that is open and is mia's, for what is tried on it. */
record Case(String id) {

    private static Case open;
    private static String integration;

    static synchronized Case open() {
        if (open == null) {
            String id = Person.mia()
                    .asks("recovery")
                    .header("Idempotency-Key", Company.anId())
                    .body(Map.of("unit", Shop.open().unit(), "severity", "LOW", "summary", "It was cold."))
                    .post("/recovery-cases")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("caseId");
            Person.mia()
                    .asks("recovery")
                    .body(Map.of())
                    .post("/recovery-cases/" + id + "/owner")
                    .then()
                    .statusCode(200);
            open = new Case(id);
        }
        return open;
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
