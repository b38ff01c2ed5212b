package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** First deliveries of each aggregate, in the order of its partition: versions from one on, without gap or inversion. */
final class OrderPerSubject {

    private OrderPerSubject() {}

    static Stream<String> violations(World world) {
        Map<String, List<Long>> versions = new HashMap<>();
        Map<String, Integer> partitions = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<String> torn = new ArrayList<>();
        for (Told told : world.ours()) {
            String subject = told.topic() + "/" + told.subject();
            if (seen.add(told.eventId())) {
                versions.computeIfAbsent(subject, id -> new ArrayList<>()).add(told.version());
            }
            if (!partitions.computeIfAbsent(subject, id -> told.partition()).equals(told.partition())) {
                torn.add("aggregate " + subject + " is on several partitions");
            }
        }
        return Stream.concat(
                torn.stream(),
                versions.entrySet().stream()
                        .filter(entry -> !isWhole(entry.getValue()))
                        .map(entry -> "aggregate " + entry.getKey() + " has versions " + entry.getValue()));
    }

    private static boolean isWhole(List<Long> versions) {
        return versions.equals(
                LongStream.rangeClosed(1, versions.size()).boxed().toList());
    }
}
