package io.makegood.recognition.awards.rest;

import static io.makegood.recognition.RecognitionFixtures.STORE;
import static io.makegood.recognition.RecognitionFixtures.anEmployee;
import static io.makegood.recognition.RecognitionFixtures.anId;
import static io.makegood.recognition.awards.rest.Requests.as;
import static io.makegood.recognition.awards.rest.Requests.confirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.recognition.Books;
import io.makegood.recognition.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Employees propose colleagues. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NominationTest {

    @Inject
    Given given;

    @Inject
    Books books;

    @Test
    void a_nomination_waits_for_a_manager_and_then_pays() {
        // Given
        String colleague = anEmployee();
        String id = nominate(as("eve"), anId(), feedback(colleague, given.feedback(STORE)))
                .statusCode(201)
                .body("nominatedBy", equalTo("e-eve"))
                .body("unit", equalTo(STORE))
                .body("points", equalTo(10))
                .extract()
                .path("recognitionId");
        assertThat(books.entries(colleague)).isEmpty();

        // When
        confirm(as("mia"), id).statusCode(200);

        // Then
        assertThat(books.entries(colleague)).containsExactly(10);
    }

    @Test
    void a_case_that_the_customer_confirmed_is_evidence_for_another_colleague_too() {
        // Given
        String caseId = given.recoveredCase(anEmployee());

        // When
        var response = nominate(as("eve"), anId(), body(anEmployee(), "helped-a-colleague", "CASE", caseId));

        // Then
        response.statusCode(201).header("Location", endsWith(response.extract().path("recognitionId")));
    }

    @Test
    void the_same_nomination_under_the_same_key_gets_the_same_answer_also_after_the_decision() {
        // Given
        String key = anId();
        String body = feedback(anEmployee(), given.feedback(STORE));
        ValidatableResponse first = nominate(as("eve"), key, body).statusCode(201);
        confirm(as("mia"), first.extract().path("recognitionId")).statusCode(200);

        // When
        ValidatableResponse second = nominate(as("eve"), key, body).statusCode(201);

        // Then
        assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
    }

    @Test
    void twenty_nominations_at_once_under_one_key_are_one() {
        // Given
        String key = anId();
        String colleague = anEmployee();
        String body = feedback(colleague, given.feedback(STORE));
        ExecutorService people = Executors.newFixedThreadPool(20);

        // When
        List<String> answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> nominate(as("eve"), key, body)
                                .statusCode(201)
                                .extract()
                                .asString(),
                        people))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        people.shutdown();

        // Then
        assertThat(answers).hasSize(1);
        assertThat(books.recognitions(colleague)).containsExactly("PENDING");
    }

    @Test
    void another_nomination_under_a_used_key_is_refused() {
        // Given
        String key = anId();
        String evidence = given.feedback(STORE);
        nominate(as("eve"), key, feedback(anEmployee(), evidence)).statusCode(201);

        // When
        var response = nominate(as("eve"), key, feedback(anEmployee(), evidence));

        // Then
        response.statusCode(422).body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void a_key_belongs_to_the_person_who_used_it() {
        // Given
        String key = anId();
        String evidence = given.feedback(STORE);
        nominate(as("eve"), key, feedback(anEmployee(), evidence)).statusCode(201);

        // When, Then
        nominate(as("anna"), key, feedback(anEmployee(), evidence)).statusCode(201);
    }

    @Test
    void evidence_is_brought_forward_for_an_employee_once_for_ever() {
        // Given
        String colleague = anEmployee();
        String evidence = given.feedback(STORE);
        String id = nominate(as("eve"), anId(), feedback(colleague, evidence))
                .statusCode(201)
                .extract()
                .path("recognitionId");
        Requests.reject(as("mia"), id).statusCode(200);

        // When
        var response = nominate(as("anna"), anId(), feedback(colleague, evidence));

        // Then
        response.statusCode(409).body("type", endsWith(":evidence-used"));
    }

    @Test
    void nobody_nominates_herself() {
        // When
        var response = nominate(as("eve"), anId(), feedback("e-eve", given.feedback(STORE)));

        // Then
        response.statusCode(422).body("type", endsWith(":self-nomination"));
    }

    @Test
    void a_manager_cannot_confirm_her_own_nomination() {
        // Given
        String id = nominate(as("mia"), anId(), feedback(anEmployee(), given.feedback(STORE)))
                .statusCode(201)
                .extract()
                .path("recognitionId");

        // When, Then
        confirm(as("mia"), id).statusCode(403).body("type", endsWith(":own-nomination"));
    }

    @Test
    void evidence_that_nobody_saw_or_of_a_unit_that_is_not_hers_is_unknown_alike() {
        // Given
        String elsewhere = given.feedback("south.store-3");

        // When
        String unseen = nominate(as("eve"), anId(), feedback(anEmployee(), anId()))
                .statusCode(422)
                .extract()
                .asString();
        String foreign = nominate(as("eve"), anId(), feedback(anEmployee(), elsewhere))
                .statusCode(422)
                .extract()
                .asString();

        // Then
        assertThat(foreign).isEqualTo(unseen);
    }

    @Test
    void a_behaviour_that_is_not_in_the_service_vision_is_refused() {
        // When
        var response =
                nominate(as("eve"), anId(), body(anEmployee(), "stayed-late", "FEEDBACK", given.feedback(STORE)));

        // Then
        response.statusCode(422).body("errors[0].field", equalTo("behaviour"));
    }

    @Test
    void a_nomination_without_a_key_is_refused() {
        as("eve")
                .contentType("application/json")
                .body(feedback(anEmployee(), given.feedback(STORE)))
                .post("/recognitions")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"employeeId\":\"e-x\",\"behaviour\":\"made-my-day\"}",
                "{\"employeeId\":\"anna@example.org\",\"behaviour\":\"made-my-day\",\"evidence\":{\"kind\":\"CASE\",\"id\":\"c\"}}",
                "{\"employeeId\":\"e-x\",\"behaviour\":\"Made my day!\",\"evidence\":{\"kind\":\"CASE\",\"id\":\"c\"}}",
                "{\"employeeId\":\"e-x\",\"behaviour\":\"made-my-day\",\"evidence\":{\"kind\":\"RUMOUR\",\"id\":\"c\"}}",
                "{\"employeeId\":\"e-x\",\"behaviour\":\"made-my-day\",\"evidence\":{\"kind\":0,\"id\":\"c\"}}",
                "{\"employeeId\":\"e-x\",\"behaviour\":\"made-my-day\",\"evidence\":{\"kind\":\"CASE\",\"id\":\"\"}}",
                "{\"employeeId\":\"e-x\",\"behaviour\":\"made-my-day\",\"evidence\":{\"kind\":\"CASE\",\"id\":\"c\"},\"points\":900}",
                "{\"employeeId\":\"e-x\",\"behaviour\":\"made-my-day\",\"evidence\":{\"kind\":\"CASE\",\"id\":\"c\"},\"unit\":\"south\"}"
            })
    void what_does_not_fit_is_refused(String body) {
        nominate(as("eve"), anId(), body).statusCode(400);
    }

    private static ValidatableResponse nominate(RequestSpecification who, String key, String body) {
        return who.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/recognitions")
                .then();
    }

    private static String feedback(String employee, String feedbackId) {
        return body(employee, "made-my-day", "FEEDBACK", feedbackId);
    }

    private static String body(String employee, String behaviour, String kind, String id) {
        return """
                {"employeeId":"%s","behaviour":"%s","evidence":{"kind":"%s","id":"%s"}}""".formatted(employee, behaviour, kind, id);
    }
}
