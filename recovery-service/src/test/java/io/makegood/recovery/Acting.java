package io.makegood.recovery;

import static io.makegood.recovery.RecoveryFixtures.anId;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.localstack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;

/** Does over HTTP what people do. */
public final class Acting {

    private Acting() {}

    /** Soon, on an idle machine; a busy one is given its time. */
    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    public static Response act(String person, String caseId, String action, Map<String, ?> body) {
        return as(person).body(body).post("/recovery-cases/" + caseId + "/" + action);
    }

    public static Response remedy(String person, String caseId, String key, Map<String, ?> body) {
        return as(person).header("Idempotency-Key", key).body(body).post("/recovery-cases/" + caseId + "/remedies");
    }

    public static Response open(String person, String key, Map<String, ?> body) {
        return as(person).header("Idempotency-Key", key).body(body).post("/recovery-cases");
    }

    /** A case that an employee opened, in progress in the name of mia. */
    public static String aCaseInProgress(String unit, String customerId) {
        String caseId = anOpenCase(unit, customerId);
        act("mia", caseId, "owner", Map.of()).then().statusCode(200);
        return caseId;
    }

    public static String anOpenCase(String unit, String customerId) {
        Map<String, String> complaint = customerId == null
                ? Map.of("unit", unit, "severity", "HIGH", "summary", "The parcel came broken.")
                : Map.of(
                        "unit",
                        unit,
                        "severity",
                        "HIGH",
                        "summary",
                        "The parcel came broken.",
                        "customerId",
                        customerId);
        return open("mia", anId(), complaint).then().statusCode(201).extract().path("caseId");
    }

    public static String aFixedCase(String unit, String customerId) {
        String caseId = aCaseInProgress(unit, customerId);
        act("mia", caseId, "fix", Map.of("summary", "Sent a new one.")).then().statusCode(200);
        return caseId;
    }

    public static JsonPath caseAs(String person, String caseId) {
        return as(person)
                .get("/recovery-cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String statusOf(String caseId) {
        return caseAs("mia", caseId).getString("status");
    }

    public static void awaitStatus(String caseId, String status) {
        eventually(() -> assertEquals(status, statusOf(caseId)));
    }

    public static List<String> casesOf(String unit) {
        return as("mia")
                .get("/recovery-cases?unit=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    /** The only case of a unit, as soon as it is there. */
    public static String awaitCaseOf(String unit) {
        eventually(() -> assertEquals(1, casesOf(unit).size()));
        return casesOf(unit).get(0);
    }

    public static void appointDutyOwner(String unit, String owner) {
        as("mia")
                .body(Map.of("ownerId", owner))
                .put("/duty-owners/" + unit)
                .then()
                .statusCode(200);
    }
}
