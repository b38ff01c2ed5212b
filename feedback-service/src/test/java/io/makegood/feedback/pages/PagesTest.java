package io.makegood.feedback.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.makegood.feedback.Fixtures;
import io.makegood.feedback.World;
import io.makegood.feedback.ratings.Metric;
import io.makegood.feedback.ratings.Scale;
import io.makegood.feedback.surveys.CreateSurvey;
import io.makegood.feedback.surveys.NewSurvey;
import io.makegood.feedback.surveys.Question;
import io.makegood.feedback.text.Checks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages that customers see. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    private static final Pattern HIDDEN = Pattern.compile("name=\"submissionId\" value=\"([^\"]+)\"");

    @Inject
    World world;

    @Inject
    CreateSurvey createSurvey;

    @Test
    void a_survey_is_a_page_that_can_be_sent_twice_and_counts_once() {
        // Given
        String key = world.survey().key();
        Response page = given().queryParam("employeeId", "e-eve").get("/s/" + key);
        Matcher hidden = HIDDEN.matcher(page.asString());
        assertThat(hidden.find()).isTrue();
        String form = "recommend=9&stars=&employeeId=e-eve&submissionId=" + hidden.group(1);

        // When
        post(key, form).then().statusCode(303).header("Location", equalTo("/s/" + key + "/thanks"));
        post(key, form).then().statusCode(303);

        // Then
        assertThat(world.count("select count(*) from feedback join survey using (survey_id) where survey_key = ?", key))
                .isEqualTo(1);
        assertThat(page.asString()).contains("name=\"employeeId\" value=\"e-eve\"");
        given().get("/s/" + key + "/thanks").then().statusCode(200).body(containsString("Thank you"));
        given().get("/assets/page.css").then().statusCode(200);
    }

    @Test
    void a_page_brings_no_script_and_lets_none_in() {
        given().get("/s/" + world.survey().key())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void what_staff_wrote_is_text_on_the_page() {
        // Given
        String evil = "<script>alert('x')</script>";
        Question choice =
                new Question("c", evil, new Scale(Metric.CHOICE, 1, 2, true), true, evil, null, List.of(evil, "b"));
        String key = "s-" + Fixtures.anId();
        createSurvey.create(
                new NewSurvey(key, evil, evil, evil, "north", "web", List.of(), List.of(choice), List.of()),
                new Checks(),
                "mia");

        // When
        String page = given().get("/s/" + key).asString();

        // Then
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void a_page_that_is_not_there_is_told_kindly() {
        given().get("/s/no-such-survey")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("cannot find"));
        given().queryParam("employeeId", "\"><script>")
                .get("/s/" + world.survey().key())
                .then()
                .statusCode(200)
                .body(not(containsString("<script")));
    }

    @Test
    void what_is_wrong_with_an_answer_is_told_in_the_words_of_the_page() {
        String question = world.survey().question("recommend").orElseThrow().text();

        post(world.survey().key(), "recommend=77")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("\u201c" + question + "\u201d is not on the scale"))
                .body(not(containsString("recommend ")))
                .body(not(containsString("is empty")))
                .body(containsString("Please go back and look at this again:"));
        post(world.survey().key(), "recommend=7&email=nobody")
                .then()
                .statusCode(422)
                .body(containsString("Your e-mail address "));
        post(world.survey().key(), "comment=")
                .then()
                .statusCode(422)
                .body(containsString("\u201c" + question + "\u201d is required"))
                .body(not(containsString("is empty")));
    }

    private static Response post(String key, String form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/surveys/{key}/answers", key);
    }
}
