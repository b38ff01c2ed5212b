package io.makegood.e2e.faults.rig;

import io.makegood.localstack.Ports;
import java.util.HashSet;
import java.util.Set;

/** Free ports, each given out once: most of them are listened on much later. */
final class DistinctPorts {

    private final Set<Integer> given = new HashSet<>();

    int next() {
        int port = Ports.free();
        while (!given.add(port)) {
            port = Ports.free();
        }
        return port;
    }
}
