package io.makegood.recovery.cases.rest;

import static io.makegood.recovery.Acting.aCaseInProgress;
import static io.makegood.recovery.Acting.aFixedCase;
import static io.makegood.recovery.Acting.act;
import static io.makegood.recovery.Acting.as;
import static io.makegood.recovery.Acting.caseAs;
import static io.makegood.recovery.Acting.remedy;
import static io.makegood.recovery.RecoveryFixtures.aUnit;
import static io.makegood.recovery.RecoveryFixtures.anId;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is spent is spent once, and within limits. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemediesTest {

    @Test
    void the_same_key_and_body_is_the_same_remedy_with_the_same_answer() {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());
        String key = anId();
        Response first = remedy("mia", caseId, key, Map.of("kind", "refund", "amount", 20, "currency", "EUR"));

        // When
        Response again = remedy("mia", caseId, key, Map.of("kind", "refund", "amount", 20.0, "currency", "EUR"));

        // Then
        first.then().statusCode(201).body("amount", equalTo(20.00f));
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(1, caseAs("mia", caseId).getInt("remedies.size()"));
    }

    @Test
    void the_answer_stays_the_same_when_the_case_has_moved_on() {
        // Given
        String caseId = aCaseInProgress(aUnit(), null);
        String key = anId();
        Map<String, Object> refund = Map.of("kind", "refund", "amount", 20, "currency", "EUR");
        Response first = remedy("mia", caseId, key, refund);
        act("mia", caseId, "fix", Map.of()).then().statusCode(200);

        // When
        Response again = remedy("mia", caseId, key, refund);

        // Then
        assertEquals(first.asString(), again.asString());
        remedy("mia", caseId, anId(), refund).then().statusCode(409);
    }

    @Test
    void another_body_under_the_same_key_is_422_and_changes_nothing() {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());
        String key = anId();
        remedy("mia", caseId, key, Map.of("kind", "refund", "amount", 20, "currency", "EUR"));

        // When
        Response refused = remedy("mia", caseId, key, Map.of("kind", "refund", "amount", 21, "currency", "EUR"));

        // Then
        refused.then().statusCode(422).body("type", equalTo("urn:makegood:problem:idempotency-key-reused"));
        assertEquals(List.of(20.0f), caseAs("mia", caseId).getList("cost.amount"));
    }

    @Test
    void without_a_key_nothing_is_given() {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());

        // When
        Response refused = act("mia", caseId, "remedies", Map.of("kind", "call-back"));

        // Then
        refused.then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"refund","amount":20.001,"currency":"EUR"} | amount
            {"kind":"refund","amount":0.5,"currency":"JPY"}    | amount
            {"kind":"refund","amount":0,"currency":"EUR"}      | amount
            {"kind":"refund","amount":-1,"currency":"EUR"}     | amount
            {"kind":"refund","amount":1e300,"currency":"EUR"}  | amount
            {"kind":"refund","amount":"20","currency":"EUR"}   | amount
            {"kind":"refund","amount":20,"currency":"euro"}    | currency
            {"kind":"refund","amount":20,"currency":"XXX"}     | currency
            {"kind":"refund","amount":20}                      | currency
            {"kind":"refund","currency":"EUR"}                 | amount
            {"kind":"A gift!"}                                 | kind
            {"amount":20,"currency":"EUR"}                     | kind
            """)
    void what_cannot_be_paid_is_400(String body, String field) {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());

        // When
        Response refused =
                as("mia").header("Idempotency-Key", anId()).body(body).post("/recovery-cases/" + caseId + "/remedies");

        // Then
        refused.then().statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void a_case_has_a_limit_per_currency() {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());
        remedy("mia", caseId, anId(), Map.of("kind", "refund", "amount", 200, "currency", "EUR"));

        // When
        Response over = remedy("mia", caseId, anId(), Map.of("kind", "refund", "amount", 50.01, "currency", "EUR"));
        Response within = remedy("mia", caseId, anId(), Map.of("kind", "refund", "amount", 50, "currency", "EUR"));
        Response unlisted = remedy("mia", caseId, anId(), Map.of("kind", "refund", "amount", 1, "currency", "SEK"));

        // Then
        over.then().statusCode(422).body("type", equalTo("urn:makegood:problem:remedy-limit"));
        within.then().statusCode(201);
        unlisted.then().statusCode(422);
        assertEquals(List.of(250.0f), caseAs("mia", caseId).getList("cost.amount"));
    }

    @Test
    void a_remedy_may_follow_a_fix_that_waits_for_her_word() {
        String caseId = aFixedCase(aUnit(), anId());
        remedy("mia", caseId, anId(), Map.of("kind", "flowers")).then().statusCode(201);
    }

    @Test
    void many_at_once_do_not_spend_more_than_the_limit_nor_one_key_twice() throws Exception {
        // Given
        String caseId = aCaseInProgress(aUnit(), anId());
        String sharedKey = anId();
        List<Callable<Integer>> acts = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> acts.add(() -> remedy(
                                "mia",
                                caseId,
                                i < 4 ? sharedKey : anId(),
                                Map.of("kind", "refund", "amount", 100, "currency", "EUR"))
                        .statusCode()));

        // When
        List<Integer> statuses = atOnce(acts);

        // Then
        assertEquals(List.of(200.0f), caseAs("mia", caseId).getList("cost.amount"));
        assertEquals(2, caseAs("mia", caseId).getInt("remedies.size()"));
        assertEquals(
                List.of(), statuses.stream().filter(s -> s != 201 && s != 422).toList());
    }

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(acts.size());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : callers.invokeAll(acts)) {
            statuses.add(each.get());
        }
        callers.shutdown();
        return statuses;
    }
}
