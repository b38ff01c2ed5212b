package io.makegood.e2e.faults.check;

import java.util.Arrays;
import java.util.List;

/** Holds a world against all invariants. */
public final class Checker {

    private Checker() {}

    public static List<Violation> violations(World world) {
        return Arrays.stream(Invariant.values())
                .flatMap(invariant -> invariant.violations(world))
                .toList();
    }
}
