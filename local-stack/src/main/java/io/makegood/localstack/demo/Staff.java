package io.makegood.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.localstack.demo.Door.As;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the staff does with the cases: most are put right, some are still being worked on, some nobody has begun. */
final class Staff {

    private static final List<String> REMEDIES = List.of("voucher", "refund", "replacement", "gift");

    private final Door recovery;
    private final As person;
    private final Random random = new Random(4);

    Staff(Door recovery, As person) {
        this.recovery = recovery;
        this.person = person;
    }

    /** The open cases that the person answers for, most urgent first. */
    List<String> openCases(String unit) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = recovery.get(person, "/recovery-cases?status=OPEN&limit=100&unit=" + unit + after);
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : null;
        } while (after != null);
        return ids;
    }

    void work(String id) {
        int luck = random.nextInt(10);
        if (luck < 2) {
            return;
        }
        act(id, "owner", Map.of());
        act(id, "notes", Map.of("kind", "CONTACT", "text", "Called her. She told me how it was; I listened."));
        if (luck < 4) {
            return;
        }
        grant(id);
        act(
                id,
                "apology",
                Map.of(
                        "acknowledge", "You came to us for help and went away without it.",
                        "own", "That is ours, and nobody else's.",
                        "remedy", "We have put it right today, at our cost.",
                        "precaution", "We changed who opens the cabinets and who calls back."));
        act(id, "fix", Map.of("summary", "Done while she was on the line."));
    }

    private void grant(String id) {
        String kind = REMEDIES.get(random.nextInt(REMEDIES.size()));
        int euros = 5 * (1 + random.nextInt(8));
        recovery.post(
                person,
                "/recovery-cases/" + id + "/remedies",
                Map.of("kind", kind, "amount", euros, "currency", "EUR"),
                Map.of("Idempotency-Key", "demo-" + id));
    }

    private void act(String id, String action, Map<String, String> body) {
        recovery.post(person, "/recovery-cases/" + id + "/" + action, body);
    }
}
