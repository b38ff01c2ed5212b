package io.makegood.e2e.faults;

import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.proxy.Direction;
import io.makegood.e2e.faults.proxy.Sight;
import io.makegood.e2e.faults.proxy.Then;
import io.makegood.e2e.faults.proxy.Watch;
import io.makegood.e2e.faults.rig.Replica;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which of two replicas does a thing, by what it sends. */
final class Watched {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PRODUCE = 0;
    private static final int OFFSET_COMMIT = 8;

    private final Map<Replica, Watch> watches = new LinkedHashMap<>();

    private Watched() {}

    /** At the moment when Kafka has answered and the rows are to be moved to the archive. */
    static Watched archiving(List<Replica> replicas, Then then) {
        Watched watched = new Watched();
        replicas.forEach(replica -> watched.watches.put(
                replica, replica.toDatabase().watch(Direction.TO_SERVER, Sight.of("delete from outbox where"), then)));
        return watched;
    }

    /** At the moment when events leave for Kafka. */
    static Watched sending(List<Replica> replicas, Then then) {
        return toKafka(replicas, PRODUCE, then);
    }

    /** At the moment when effects are kept and their offset is to be committed. */
    static Watched committingOffsets(List<Replica> replicas, Then then) {
        return toKafka(replicas, OFFSET_COMMIT, then);
    }

    private static Watched toKafka(List<Replica> replicas, int apiKey, Then then) {
        Watched watched = new Watched();
        replicas.forEach(replica -> watched.watches.put(
                replica, replica.toKafka().watch(Direction.TO_SERVER, Sight.kafkaRequest(apiKey), then)));
        return watched;
    }

    Replica first() {
        return await().atMost(PATIENCE).until(this::seen, Optional::isPresent).orElseThrow();
    }

    private Optional<Replica> seen() {
        return watches.entrySet().stream()
                .filter(watch -> watch.getValue().isSeen())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
