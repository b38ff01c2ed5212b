package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.stand.Stand;
import io.makegood.localstack.process.Commands;
import java.util.List;
import java.util.stream.Stream;

/** Our own processes do not run for a while, so that the floor has the machine to itself. */
final class Frozen {

    private final List<String> pids;

    private Frozen(List<String> pids) {
        this.pids = pids;
        signal("-STOP");
    }

    static Frozen of(Stand stand) {
        return new Frozen(Stream.concat(Stand.SERVICES.stream(), Stream.of("console", "kafka"))
                .map(part -> Long.toString(stand.pid(part)))
                .toList());
    }

    private void signal(String signal) {
        pids.forEach(pid -> Commands.run("kill", signal, pid));
    }

    void thaw() {
        signal("-CONT");
    }
}
