package io.makegood.e2e.stack;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets up what a company has: units, surveys, integrations, and customers who answer. */
public final class Company {

    public static final String NPS = "recommend";

    private Company() {}

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    /** A unit of its own for each test, below what anna, eve and mia cover. */
    public static String aUnit() {
        return "north.store-17.t" + anId().substring(0, 8);
    }

    public static String anEmail() {
        return "customer-" + anId().substring(0, 12) + "@example.org";
    }

    /** A public survey with one NPS question; returns its key. */
    public static String aSurvey(String unit) {
        String key = "s" + anId().substring(0, 12);
        Map<String, Object> survey = Map.of(
                "key",
                key,
                "title",
                "How was it?",
                "unit",
                unit,
                "questions",
                List.of(Map.of("id", NPS, "text", "How likely are you to recommend us?", "metric", "NPS")));
        Person.adam().asks("feedback").body(survey).post("/surveys").then().statusCode(201);
        return key;
    }

    /** An API key with these scopes, of an integration that speaks for the unit. */
    public static String anApiKey(String unit, String... scopes) {
        String name = "i" + anId().substring(0, 8);
        anIntegration(name, unit);
        return Person.adam()
                .asks("feedback")
                .body(Map.of("integration", name, "title", "Test", "scopes", List.of(scopes)))
                .post("/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("apiKey");
    }

    public static void anIntegration(String name, String unit) {
        Person.adam()
                .asks("feedback")
                .body(Map.of("title", "Test", "units", List.of(unit)))
                .put("/integrations/" + name)
                .then()
                .statusCode(200);
    }

    public static RequestSpecification integration(String apiKey) {
        return given().baseUri(Makegood.running().url("feedback"))
                .header("X-Api-Key", apiKey)
                .contentType("application/json");
    }

    /** Someone answers the public survey; returns the feedback's id. */
    public static String answers(String survey, int nps, Map<String, Object> claims) {
        return answer(survey, nps, claims).then().statusCode(202).extract().path("feedbackId");
    }

    public static Response answer(String survey, int nps, Map<String, Object> claims) {
        return answerAt(Makegood.running().url("feedback"), survey, nps, claims);
    }

    public static Response answerAt(String feedbackUrl, String survey, int nps, Map<String, Object> claims) {
        Map<String, Object> body = new HashMap<>();
        body.put("submissionId", anId());
        body.put("answers", Map.of(NPS, nps));
        body.put("comment", "What I have to say");
        body.put("claims", claims);
        return given().baseUri(feedbackUrl)
                .contentType("application/json")
                .body(body)
                .post("/surveys/" + survey + "/answers");
    }

    /** A customer answers by the link in her mail. */
    public static Response answersByLink(String link, int nps) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(NPS, nps)
                .formParam("comment", "My word on it")
                .post(link);
    }

    public static void onDuty(String unit, String employee) {
        Person.mia()
                .asks("recovery")
                .body(Map.of("ownerId", employee))
                .put("/duty-owners/" + unit)
                .then()
                .statusCode(200);
    }
}
