package io.makegood.e2e.badinput;

import io.makegood.e2e.stack.Company;
import io.makegood.e2e.stack.Mail;
import io.makegood.e2e.stack.Makegood;
import io.makegood.e2e.stack.Person;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Whose doors are knocked at: a unit with a survey, and an integration with a key for everything. */
record Shop(String unit, String survey, String apiKey) {

    private static Shop open;
    private static String choices;
    private static String closed;

    /** One for all tables. */
    static synchronized Shop open() {
        if (open == null) {
            String unit = Company.aUnit();
            open = new Shop(
                    unit,
                    Company.aSurvey(unit),
                    Company.anApiKey(
                            unit, "feedback:write", "feedback:backdate", "contacts:write", "invitations:write"));
        }
        return open;
    }

    /** The key of a survey that asks which of two she likes. */
    static synchronized String withChoices() {
        if (choices == null) {
            choices = aSurvey(
                    Map.of("id", "colour", "text", "Which?", "metric", "CHOICE", "choices", List.of("red", "blue")));
        }
        return choices;
    }

    /** The key of a survey that nobody can answer any more. */
    static synchronized String closed() {
        if (closed == null) {
            closed = Company.aSurvey(open().unit());
            Person.adam()
                    .asks("feedback")
                    .post("/surveys/" + closed + "/closure")
                    .then()
                    .statusCode(200);
        }
        return closed;
    }

    private static String aSurvey(Map<String, Object> question) {
        Map<String, Object> survey = Map.of("title", "Which?", "unit", open().unit(), "questions", List.of(question));
        return Person.adam()
                .asks("feedback")
                .body(survey)
                .post("/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    static Wire feedback() {
        return Wire.to(Makegood.running().url("feedback"));
    }

    static Wire wire(String service) {
        return Wire.to(Makegood.running().url(service));
    }

    /** The path behind the link of a new invitation. */
    String invitation() {
        String email = Company.anEmail();
        Company.integration(apiKey)
                .body(Map.of("survey", survey, "customer", Map.of("email", email)))
                .post("/invitations")
                .then()
                .statusCode(202);
        List<String> links = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Mail.linksTo(email), found -> !found.isEmpty());
        return URI.create(links.get(0)).getRawPath();
    }
}
