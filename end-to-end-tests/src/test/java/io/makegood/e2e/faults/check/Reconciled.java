package io.makegood.e2e.faults.check;

import java.util.stream.Stream;

/** Every version that an aggregate ever had is published, unsent or parked: the sums agree exactly. */
final class Reconciled {

    private Reconciled() {}

    static Stream<String> violations(World world) {
        return Stream.concat(
                world.outboxes.stream()
                        .filter(outbox -> outbox.versions() != outbox.archived() + outbox.unsent())
                        .map(outbox -> "the sums of " + outbox.service() + " do not agree: " + outbox),
                world.unreconciled.stream());
    }
}
