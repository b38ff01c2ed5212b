package io.makegood.console.cases;

import io.makegood.console.world.Services;
import java.util.List;
import java.util.stream.Collectors;

/** Cases as recovery-service tells them. */
final class CaseFixtures {
    private CaseFixtures() {}

    /** A case that waits in the name of the one on duty. */
    static String anOpenCase(String id) {
        return aCase(id, "OPEN", "e-duty", List.of("OWNER", "NOTES", "REMEDIES", "APOLOGY"));
    }

    /** A case that Anna is at work on. */
    static String annasCase(String id) {
        return aCase(id, "IN_PROGRESS", "e-anna", List.of("OWNER", "NOTES", "REMEDIES", "APOLOGY", "FIX"));
    }

    static String aCase(String id, String status, String owner, List<String> actions) {
        String offered = actions.stream().map(a -> '"' + a + '"').collect(Collectors.joining(","));
        return """
                {"id":"%1$s","status":"%2$s","severity":"HIGH","priority":"URGENT","category":"wrong-delivery",
                 "unit":"north.store-17","ownerId":"%3$s","customerId":"customer-%1$s","feedbackId":"feedback-%1$s","openedAt":"2026-11-21T08:00:00Z",
                 "firstContactDueAt":"2026-11-21T12:00:00Z","fixDueAt":"2099-11-23T08:00:00Z","overdue":true,
                 "handOffs":1,"reopenings":0,"changedAt":"2026-11-21T08:00:00Z","correlationId":"thread-%1$s",
                 "rule":"opening-1","before":{"metric":"NPS","value":2,"scaleMin":0,"scaleMax":10},"version":41,
                 "complaints":[{"feedbackId":"feedback-%1$s","receivedAt":"2026-11-21T08:00:00Z"}],
                 "remedies":[{"id":"r","kind":"refund","amount":34.9,"currency":"EUR","grantedBy":"e-anna","grantedAt":"2026-11-21T09:00:00Z"}],
                 "cost":[{"amount":34.9,"currency":"EUR"}],"apologies":[],
                 "timeline":[{"at":"2026-11-21T08:00:00Z","what":"complaint-opened","reference":"feedback-%1$s","detail":"opening-1"},
                             {"at":"2026-11-21T09:00:00Z","what":"noted","by":"e-anna","note":"A <b>note</b>"}],
                 "actions":[%4$s]}
                """.formatted(id, status, owner, offered);
    }

    /** The case is there, and so is what the customer said. */
    static void stored(String id, String json) {
        Services.answer("GET /recovery/recovery-cases/" + id, json);
        Services.answer("GET /feedback/feedback/feedback-" + id, words("They gave my cake away."));
        Services.answer(
                "GET /feedback/customers/customer-" + id,
                "{\"customerId\":\"customer-%s\",\"name\":\"Ingrid Solberg\",\"email\":\"ingrid@example.org\"}"
                        .formatted(id));
    }

    static String words(String comment) {
        return """
                {"feedbackId":"f","comment":"%s","moment":"MISERY","unit":"north.store-17","receivedAt":"2026-11-21T08:00:00Z",
                 "ratings":[{"question":"q","metric":"NPS","value":2,"scaleMin":0,"scaleMax":10,"higherIsBetter":true}]}
                """.formatted(comment);
    }
}
