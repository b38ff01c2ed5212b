package io.makegood.e2e.faults.check;

import java.util.stream.Stream;

/** Every version that an aggregate ever had is published, unsent or parked: the sums agree exactly. */
final class Reconciled {

    private Reconciled() {}

    static Stream<String> violations(World world) {
        return Stream.concat(
                world.outboxes.stream()
                        .filter(outbox -> outbox.versions() != outbox.archived() + outbox.unsent())
                        .map(outbox -> "of " + outbox.service() + " as many events are missing in outbox and archive: "
                                + (outbox.versions() - outbox.archived() - outbox.unsent())),
                world.unreconciled.stream());
    }
}
