package io.makegood.e2e.faults.check;

import io.makegood.e2e.faults.check.World.Usage;
import java.util.stream.Stream;

/** What a process may use: about twice what one uses in peace, so that a leak shows and a busy minute does not. */
final class WithinBounds {

    static final long RESIDENT_MEGABYTES = 600;
    static final int THREADS = 200;

    /** The pool's twenty. */
    static final int CONNECTIONS = 21;

    private WithinBounds() {}

    static Stream<String> violations(World world) {
        return world.usages.stream()
                .filter(usage -> usage.residentMegabytes() > RESIDENT_MEGABYTES
                        || usage.threads() > THREADS
                        || usage.connections() > CONNECTIONS)
                .map(Usage::toString);
    }
}
