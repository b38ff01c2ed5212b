package io.makegood.feedback;

import static io.makegood.feedback.Fixtures.aNewSurvey;
import static io.makegood.feedback.Fixtures.anId;

import io.makegood.feedback.database.Database;
import io.makegood.feedback.integrations.Integration;
import io.makegood.feedback.integrations.IssueApiKey;
import io.makegood.feedback.integrations.PutIntegration;
import io.makegood.feedback.integrations.Scope;
import io.makegood.feedback.surveys.CreateSurvey;
import io.makegood.feedback.surveys.Survey;
import io.makegood.feedback.text.Checks;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sets up what a test needs, each time under new names. */
@ApplicationScoped
public class World {

    private final CreateSurvey createSurvey;
    private final PutIntegration putIntegration;
    private final IssueApiKey issueApiKey;
    private final Database database;

    World(CreateSurvey createSurvey, PutIntegration putIntegration, IssueApiKey issueApiKey, Database database) {
        this.createSurvey = createSurvey;
        this.putIntegration = putIntegration;
        this.issueApiKey = issueApiKey;
        this.database = database;
    }

    public Survey survey(String unit) {
        return createSurvey.create(aNewSurvey("s-" + anId(), unit), new Checks(), "mia");
    }

    public Survey survey() {
        return survey("north.store-17");
    }

    /** A system that speaks for north, and for its store 17 if it says nothing. */
    public Integration integration() {
        return putIntegration.put(
                new Integration("i-" + anId().substring(0, 13), "Shop", List.of("north"), "north.store-17", "shop"));
    }

    public String apiKey(Integration integration, Scope... scopes) {
        return issueApiKey
                .issue(integration.name(), "Test", List.of(scopes), "adam")
                .text();
    }

    public static RequestSpecification with(String apiKey) {
        return RestAssured.given().header("X-Api-Key", apiKey).contentType(ContentType.JSON);
    }

    public static Response answer(String survey, String body) {
        return RestAssured.given().contentType(ContentType.JSON).body(body).post("/surveys/{key}/answers", survey);
    }

    public static String answerBody(String submissionId, int nps) {
        return "{\"submissionId\": \"%s\", \"answers\": {\"recommend\": %d}}".formatted(submissionId, nps);
    }

    public long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElseThrow();
    }

    public String text(String sql, Object... parameters) {
        return database.first(sql, row -> row.getString(1), parameters).orElse(null);
    }
}
