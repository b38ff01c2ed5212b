package io.makegood.e2e.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Rig;
import io.makegood.localstack.People;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the services say of themselves, held against what was found from outside. Comes last: it compares with the rest. */
final class ReconciliationSide {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Rig rig;

    ReconciliationSide(Rig rig) {
        this.rig = rig;
    }

    void addTo(World world) throws IOException {
        for (String service : world.services) {
            if (rig.replica(service, 1).isReady()) {
                compare(service, said(service), world);
            }
        }
    }

    private JsonNode said(String service) throws IOException {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + rig.mint().of(People.named("olga")));
        Door.Answer answer =
                Door.ask("GET", rig.replica(service, 1).url() + "/reconciliation", headers, null, PATIENCE);
        if (answer.status() != 200) {
            throw new IOException(service + " does not reconcile: " + answer.status());
        }
        return JSON.readTree(answer.body());
    }

    private static void compare(String service, JsonNode said, World world) {
        for (JsonNode hour : said.path("told")) {
            if (hour.path("accepted").asLong()
                    != hour.path("published").asLong()
                            + hour.path("unsent").asLong()
                            + hour.path("parked").asLong()) {
                world.unreconciled.add(service + " says of itself: " + hour);
            }
        }
        world.outboxes.stream()
                .filter(outbox -> outbox.service().equals(service))
                .forEach(outbox -> expect(
                        world,
                        service + " accepted events",
                        sum(said.path("told"), "accepted", ""),
                        outbox.versions()));
        said.path("heard").findValuesAsText("consumer").stream().distinct().forEach(consumer -> {
            long received = world.inbox.stream()
                    .filter(one -> one.consumer().equals(consumer))
                    .count();
            expect(world, consumer + " applied", sum(said.path("heard"), "applied", consumer), received);
        });
    }

    private static void expect(World world, String what, long said, long found) {
        if (said != found) {
            world.unreconciled.add(what + ": it says " + said + ", and it is " + found);
        }
    }

    private static long sum(JsonNode hours, String field, String consumer) {
        return StreamSupport.stream(hours.spliterator(), false)
                .filter(hour -> consumer.isEmpty()
                        || consumer.equals(hour.path("consumer").asText()))
                .mapToLong(hour -> hour.path(field).asLong())
                .sum();
    }
}
