package io.makegood.console.operations;

import io.makegood.console.operations.OperationsBoard.Flow;
import io.makegood.console.operations.OperationsClient.Consumer;
import io.makegood.console.operations.OperationsClient.Heard;
import io.makegood.console.operations.OperationsClient.Reconciliation;
import io.makegood.console.operations.OperationsClient.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where nothing moves any more: only there is what was published and not heard missing, and not on its way.
 *
 * @param upToDate the consumers of which it is known that they have nothing left to read
 * @param everybody whether that is known of all
 * @param moving the hours of which the same service gave different numbers when it was asked twice
 */
record Standstill(Set<String> upToDate, boolean everybody, Set<Instant> moving, Instant now) {
    /** The services look every ten seconds how far their consumers are, and the clocks may differ. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    static Standstill of(List<Flow> flows, Instant now) {
        List<Flow> known = flows.stream()
                .filter(flow -> flow.consumers().here() && flow.told().here())
                .toList();
        List<Consumer> consumers = known.stream()
                .flatMap(flow -> flow.consumers().value().stream())
                .toList();
        Set<String> upToDate = consumers.stream()
                .filter(consumer -> consumer.lag() == 0)
                .map(Consumer::group)
                .collect(Collectors.toSet());
        boolean everybody = !consumers.isEmpty() && upToDate.size() == consumers.size() && known.size() == flows.size();
        return new Standstill(
                upToDate, everybody, known.stream().flatMap(Standstill::moving).collect(Collectors.toSet()), now);
    }

    private static Stream<Instant> moving(Flow flow) {
        Reconciliation first = flow.heard().value();
        Reconciliation second = flow.told().value();
        return Stream.concat(
                differing(first.told(), second.told()).map(Told::hour),
                differing(first.heard(), second.heard()).map(Heard::hour));
    }

    private static <T> Stream<T> differing(List<T> first, List<T> second) {
        return Stream.concat(
                first.stream().filter(line -> !second.contains(line)),
                second.stream().filter(line -> !first.contains(line)));
    }

    /** It is over, and all that was told in it has gone out. */
    boolean isReachedIn(Told told) {
        return told.unsent() == 0
                && !moving.contains(told.hour())
                && !told.hour().plus(Duration.ofHours(1)).plus(SETTLED).isAfter(now);
    }
}
