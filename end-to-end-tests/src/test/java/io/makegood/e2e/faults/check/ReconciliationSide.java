package io.makegood.e2e.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Rig;
import io.makegood.localstack.People;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the services say of themselves, held against what was found from outside. Comes last: it compares with the rest. */
final class ReconciliationSide {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Whose events are all told by us, so that it can be counted how many there are. */
    private static final Map<String, Set<String>> OUR_TOPICS = Map.of(
            "feedback.recovery-checks", Set.of("makegood.recovery"),
            "recovery.cases", Set.of("makegood.feedback"),
            "recognition.awards", Set.of("makegood.feedback", "makegood.recovery"),
            "analytics.facts", Set.of("makegood.feedback", "makegood.recovery", "makegood.recognition"));

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
            world.cameAgain.put(consumer, sum(said.path("heard"), "duplicates", consumer));
            if (OUR_TOPICS.containsKey(consumer) && world.lags.getOrDefault(consumer, 1L) == 0) {
                expect(world, consumer + " heard", heard(said, consumer), toBeHeard(world, consumer));
            }
        });
    }

    /** Each once, whatever became of it; what came again counts apart. */
    private static long heard(JsonNode said, String consumer) {
        return Stream.of("applied", "ignored", "quarantined", "idReused")
                .mapToLong(outcome -> sum(said.path("heard"), outcome, consumer))
                .sum();
    }

    /** With nothing pending: what stands on its topics, each event once, and what it must have set aside. */
    private static long toBeHeard(World world, String consumer) {
        Set<String> aside = world.bad.stream()
                .filter(bad -> bad.consumers().contains(consumer))
                .map(World.Bad::place)
                .collect(Collectors.toSet());
        long others = world.told.stream()
                .filter(told -> OUR_TOPICS.get(consumer).contains(told.topic()))
                .filter(told -> !aside.contains(told.place()))
                .map(World.Told::eventId)
                .distinct()
                .count();
        return others + aside.size();
    }

    private static void expect(World world, String what, long said, long found) {
        if (said != found) {
            // The difference alone: it stays what it is while everything else goes on.
            world.unreconciled.add(what + ": it says " + (said - found) + " more than there are");
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
