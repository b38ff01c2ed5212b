package io.makegood.console.operations;

import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a consumer made of what other systems sent, in the whole period. How much they sent nobody here knows. */
public record Outside(
        String topic, String consumer, long applied, long ignored, long quarantined, long duplicates, long idReused) {
    private static final String INBOUND = "makegood.contacts";

    static List<Outside> of(List<Reconciliation> heard) {
        return List.copyOf(heard.stream()
                .flatMap(part -> part.heard().stream())
                .filter(line -> writes(line.topic()))
                .map(Outside::of)
                .collect(Collectors.toMap(
                        line -> line.topic + " " + line.consumer, Function.identity(), Outside::plus, TreeMap::new))
                .values());
    }

    /** Whether it is other systems that write to the topic. */
    static boolean writes(String topic) {
        return topic.startsWith(INBOUND);
    }

    private static Outside of(Heard line) {
        return new Outside(
                line.topic(),
                line.consumer(),
                line.applied(),
                line.ignored(),
                line.quarantined(),
                line.duplicates(),
                line.idReused());
    }

    private Outside plus(Outside other) {
        return new Outside(
                topic,
                consumer,
                applied + other.applied,
                ignored + other.ignored,
                quarantined + other.quarantined,
                duplicates + other.duplicates,
                idReused + other.idReused);
    }
}
