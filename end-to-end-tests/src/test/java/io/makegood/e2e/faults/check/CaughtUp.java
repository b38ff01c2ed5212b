package io.makegood.e2e.faults.check;

import java.util.stream.Stream;

/** Nothing waits, and everything works. */
final class CaughtUp {

    private CaughtUp() {}

    static Stream<String> violations(World world) {
        return Stream.of(
                        world.outboxes.stream()
                                .filter(outbox -> outbox.unsent() > 0)
                                .map(outbox -> outbox.service() + " has " + outbox.unsent() + " events unsent"),
                        world.outboxes.stream()
                                .filter(outbox -> outbox.parked() > 0)
                                .map(outbox -> outbox.service() + " has parked " + outbox.parked() + " aggregates"),
                        world.lags.entrySet().stream()
                                .filter(lag -> lag.getValue() > 0)
                                .map(lag -> lag.getKey() + " is " + lag.getValue() + " records behind"),
                        world.unwell.stream())
                .flatMap(waiting -> waiting);
    }
}
