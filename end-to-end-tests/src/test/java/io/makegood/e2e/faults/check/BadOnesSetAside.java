package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Bad;
import io.makegood.e2e.faults.check.World.Held;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is in quarantine with what tests have sent. */
final class BadOnesSetAside {

    private BadOnesSetAside() {}

    static Stream<String> violations(World world) {
        List<Held> expected = world.bad.stream().flatMap(BadOnesSetAside::held).toList();
        var counts = world.quarantine.stream().collect(Collectors.groupingBy(held -> held, Collectors.counting()));
        var wanted = expected.stream().collect(Collectors.toSet());
        return Stream.of(
                        expected.stream()
                                .filter(held -> !counts.containsKey(held))
                                .map(held -> "not in quarantine as it came: " + place(held)),
                        counts.entrySet().stream()
                                .filter(entry -> entry.getValue() > 1)
                                .map(entry -> "several times in quarantine: " + place(entry.getKey())),
                        counts.keySet().stream()
                                .filter(held -> !wanted.contains(held))
                                .map(held -> "in quarantine and not bad: " + place(held)))
                .flatMap(wrong -> wrong);
    }

    private static Stream<Held> held(Bad bad) {
        return bad.consumers().stream()
                .map(consumer -> new Held(consumer, bad.topic(), bad.partition(), bad.offset(), bad.bytes()));
    }

    private static String place(Held held) {
        return held.consumer() + " " + held.topic() + "-" + held.partition() + "@" + held.offset();
    }
}
