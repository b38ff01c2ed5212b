package io.makegood.e2e.faults.load;

import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Rig;
import io.makegood.localstack.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A shop with a public survey and an integration, and the customers who have something to say about it. */
public final class Shop {

    /** In every comment: it must turn up in no log. */
    public static final String CANARY = "canary-5f1d";

    private static final String QUESTION = "recommend";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HOT_CUSTOMERS = 20;

    private final String unit =
            "north.store-17.t" + UUID.randomUUID().toString().substring(0, 8);
    private final String survey = "s" + UUID.randomUUID().toString().substring(0, 12);
    private final String integration = "i" + UUID.randomUUID().toString().substring(0, 8);
    private final String apiKey;

    private Shop(Rig rig) {
        ask(
                rig,
                "POST",
                "/surveys",
                201,
                Map.of(
                        "key",
                        survey,
                        "title",
                        "How was it?",
                        "unit",
                        unit,
                        "questions",
                        List.of(Map.of("id", QUESTION, "text", "Would you recommend us?", "metric", "NPS"))));
        ask(rig, "PUT", "/integrations/" + integration, 200, Map.of("title", "Till", "units", List.of(unit)));
        apiKey = ask(
                        rig,
                        "POST",
                        "/api-keys",
                        201,
                        Map.of("integration", integration, "title", "Till", "scopes", List.of("feedback:write")))
                .text("apiKey");
    }

    public static Shop openedIn(Rig rig) {
        return new Shop(rig);
    }

    public String unit() {
        return unit;
    }

    /** Three in five just answer, one in five complains, one in five praises somebody. */
    public Submission somebodySaysSomething() {
        int die = ThreadLocalRandom.current().nextInt(20);
        if (die < 3) {
            return answer(Kind.COMPLAINT, 1);
        }
        if (die < 4) {
            return complaintOf("crm-" + ThreadLocalRandom.current().nextInt(HOT_CUSTOMERS));
        }
        return die < 8 ? praise() : answer(Kind.ANSWER, 8);
    }

    /** By the public survey. */
    public Submission answer(Kind kind, int nps) {
        String id = UUID.randomUUID().toString();
        return new Submission(
                id,
                kind,
                "/surveys/" + survey + "/answers",
                Map.of("Content-Type", "application/json"),
                Door.json(Map.of("submissionId", id, "answers", Map.of(QUESTION, nps), "comment", CANARY)));
    }

    /** By the integration, of a customer who is known by this reference. */
    public Submission complaintOf(String customer) {
        return handedIn(Kind.JOINING, 2, Map.of("customer", Map.of("reference", customer)));
    }

    /** By the integration, for an employee. */
    public Submission praise() {
        int employee = ThreadLocalRandom.current().nextInt(50);
        return handedIn(Kind.PRAISE, 10, Map.of("employeeId", "e-" + unit.substring(unit.length() - 8) + employee));
    }

    /** By the integration, about so many things that its event is a large one. */
    public Submission answerAbout(int things) {
        List<Map<String, Object>> ratings = IntStream.range(0, things)
                .mapToObj(i -> rating("about-" + UUID.randomUUID(), 8))
                .toList();
        return handedIn(Kind.ANSWER, 8, Map.of("ratings", ratings));
    }

    private Submission handedIn(Kind kind, int nps, Map<String, Object> more) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("submissionId", id);
        body.put("unit", unit);
        body.put("comment", CANARY);
        body.putIfAbsent("ratings", List.of(rating(QUESTION, nps)));
        Map<String, String> headers = Map.of("Content-Type", "application/json", "X-Api-Key", apiKey);
        return new Submission(id, kind, "/feedback", headers, Door.json(body));
    }

    private static Map<String, Object> rating(String question, int nps) {
        return Map.of(
                "question",
                question,
                "metric",
                "NPS",
                "value",
                nps,
                "scaleMin",
                0,
                "scaleMax",
                10,
                "higherIsBetter",
                true);
    }

    private static Door.Answer ask(Rig rig, String method, String path, int expected, Object body) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + rig.mint().of(People.named("adam")));
        try {
            Door.Answer answer =
                    Door.ask(method, rig.replica("feedback", 1).url() + path, headers, Door.json(body), PATIENCE);
            if (answer.status() != expected) {
                throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
