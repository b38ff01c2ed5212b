package io.makegood.e2e.faults.check;

import java.util.stream.Stream;

/** Lines of logs that should not be there. */
final class CleanLogs {

    private CleanLogs() {}

    static Stream<String> violations(World world) {
        return world.badLogLines.stream();
    }
}
