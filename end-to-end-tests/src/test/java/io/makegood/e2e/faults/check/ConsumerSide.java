package io.makegood.e2e.faults.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far each consumer group is behind. A partition that it has not committed is all to be read. */
final class ConsumerSide {

    private static final Map<String, Map<String, Set<String>>> GROUPS = Map.of(
            "feedback",
                    Map.of(
                            "feedback.contacts", Set.of("makegood.contacts"),
                            "feedback.recovery-checks", Set.of("makegood.recovery")),
            "recovery", Map.of("recovery.cases", Set.of("makegood.feedback")),
            "recognition", Map.of("recognition.awards", Set.of("makegood.feedback", "makegood.recovery")),
            "analytics",
                    Map.of(
                            "analytics.facts",
                            Set.of("makegood.feedback", "makegood.recovery", "makegood.recognition")));

    private final Admin admin;

    ConsumerSide(Admin admin) {
        this.admin = admin;
    }

    void addTo(World world) throws ExecutionException, InterruptedException, TimeoutException {
        for (String service : world.services) {
            for (var group : GROUPS.get(service).entrySet()) {
                world.lags.put(group.getKey(), lag(group.getKey(), group.getValue()));
            }
        }
    }

    private long lag(String group, Set<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get(20, TimeUnit.SECONDS)
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        var ends = admin.listOffsets(wanted).all().get(20, TimeUnit.SECONDS);
        Map<TopicPartition, Long> read = committed(group);
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue().offset() - read.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    private Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(20, TimeUnit.SECONDS);
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
