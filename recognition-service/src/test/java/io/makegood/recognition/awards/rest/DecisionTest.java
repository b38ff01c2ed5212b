package io.makegood.recognition.awards.rest;

import static io.makegood.recognition.RecognitionFixtures.aCause;
import static io.makegood.recognition.RecognitionFixtures.aMagicFeedback;
import static io.makegood.recognition.RecognitionFixtures.anEmployee;
import static io.makegood.recognition.awards.rest.Requests.as;
import static io.makegood.recognition.awards.rest.Requests.confirm;
import static io.makegood.recognition.awards.rest.Requests.reject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.makegood.events.EventType;
import io.makegood.localstack.Tokens;
import io.makegood.recognition.Books;
import io.makegood.recognition.Given;
import io.makegood.recognition.RecognitionFixtures;
import io.makegood.recognition.awards.Cause;
import io.makegood.recognition.inbound.Wire;
import io.makegood.recognition.outbound.ClosedSchema;
import io.makegood.recognition.rules.ReceivedFeedback.Assurance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What managers decide about recognitions that wait. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionTest {

    @Inject
    Given given;

    @Inject
    Books books;

    @Inject
    Wire wire;

    @Test
    void a_manager_confirms_and_only_then_it_pays_and_is_told() {
        // Given
        String employee = anEmployee();
        Cause cause = aCause();
        String id = given.recognition(aMagicFeedback(employee, Assurance.PUBLIC, RecognitionFixtures.STORE), cause);

        // When
        var response = confirm(as("mia"), id);

        // Then
        response.statusCode(200)
                .body("status", equalTo("AWARDED"))
                .body("decidedBy", equalTo("e-mia"))
                .header("ETag", equalTo("\"1\""));
        assertThat(books.entries(employee)).containsExactly(10);
        await().untilAsserted(
                        () -> assertThat(wire.published(cause.correlationId())).hasSize(1));
        String told = wire.published(cause.correlationId()).get(0).value();
        assertThat(told).contains("\"confirmedBy\":\"e-mia\"", "\"nominatedBy\":\"rule:magic-1\"");
        assertThat(ClosedSchema.violations(EventType.EMPLOYEE_RECOGNIZED, told)).isEmpty();
    }

    @Test
    void a_confirmation_that_is_repeated_gets_the_same_answer_and_pays_once() {
        // Given
        String employee = anEmployee();
        String id = given.pending(employee);
        String first = confirm(as("mia"), id).statusCode(200).extract().asString();

        // When
        String second = confirm(as("mia").header("If-Match", "\"0\""), id)
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(books.entries(employee)).containsExactly(10);
    }

    @Test
    void twenty_confirmations_at_once_pay_once() {
        // Given
        String employee = anEmployee();
        String id = given.pending(employee);
        String token = Tokens.of("mia");

        // When
        List<String> answers = atOnce(20, token, id);

        // Then
        assertThat(answers).hasSize(20).allMatch(answer -> answer.equals(answers.get(0)));
        assertThat(books.entries(employee)).containsExactly(10);
    }

    private static List<String> atOnce(int times, String token, String id) {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<String>> answers = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> confirm(RestAssured.given().auth().oauth2(token), id)
                                    .statusCode(200)
                                    .extract()
                                    .asString(),
                            people))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            people.shutdown();
        }
    }

    @Test
    void a_rejection_pays_nothing_and_stands() {
        // Given
        String employee = anEmployee();
        String id = given.pending(employee);

        // When
        reject(as("mia"), id)
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("declineReason", equalTo("NOT_GENUINE"));

        // Then
        reject(as("mia"), id).statusCode(200).body("status", equalTo("DECLINED"));
        confirm(as("mia"), id).statusCode(409).body("type", endsWith(":already-declined"));
        assertThat(books.entries(employee)).isEmpty();
    }

    @Test
    void what_was_awarded_cannot_be_declined() {
        // Given
        String id = given.awarded(anEmployee(), RecognitionFixtures.STORE);

        // When, Then
        reject(as("mia"), id).statusCode(409).body("type", endsWith(":already-awarded"));
    }

    @Test
    void nobody_decides_about_herself() {
        // Given
        String id = given.pending("e-mia");

        // When, Then
        confirm(as("mia"), id).statusCode(403).body("type", endsWith(":own-recognition"));
        reject(as("mia"), id).statusCode(403).body("type", endsWith(":own-recognition"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "E 117", "J\u00f6rg", "mia@example.org", "a\nb"})
    void a_manager_whose_sign_in_names_no_employee_decides_nothing(String employeeId) {
        // Given
        String id = given.pending(anEmployee());

        // When, Then
        confirm(as("mia", employeeId), id).statusCode(403);
    }

    @Test
    void a_decision_on_what_was_seen_differently_is_refused() {
        // Given
        String id = given.pending(anEmployee());

        // When, Then
        confirm(as("mia").header("If-Match", "\"7\""), id).statusCode(412);
        confirm(as("mia").header("If-Match", "nonsense"), id).statusCode(400);
        confirm(as("mia").header("If-Match", "\"0\""), id).statusCode(200);
    }

    @Test
    void a_unit_that_is_not_hers_is_unknown_to_a_manager() {
        // Given
        String south = given.pending(anEmployee(), "south.store-3");
        String alike = given.pending(anEmployee(), "north-east.store-1");

        // When, Then
        confirm(as("mia"), south).statusCode(404);
        reject(as("mia"), south).statusCode(404);
        confirm(as("mia"), alike).statusCode(404);
        confirm(as("mia"), RecognitionFixtures.anId()).statusCode(404).body("title", not(equalTo("")));
    }

    @Test
    void only_managers_decide() {
        // Given
        String id = given.pending(anEmployee());

        // When, Then
        for (String person : List.of("eve", "anna", "xena", "olga", "adam", "otto")) {
            confirm(as(person), id).statusCode(403);
            reject(as(person), id).statusCode(403);
        }
    }

    @Test
    void a_rejection_gives_a_reason_from_the_list() {
        // Given
        String id = given.pending(anEmployee());

        // When, Then
        for (String body : List.of("", "{}", "{\"reason\":\"\"}", "{\"reason\":\"she is lazy\"}", "{\"reason\":1}")) {
            as("mia")
                    .contentType("application/json")
                    .body(body)
                    .post("/recognitions/{id}/rejection", id)
                    .then()
                    .statusCode(400);
        }
    }
}
