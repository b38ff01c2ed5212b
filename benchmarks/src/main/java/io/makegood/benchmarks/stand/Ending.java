package io.makegood.benchmarks.stand;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends everything that was started, in the opposite order: at the end, at Ctrl-C and at a failure. */
public final class Ending {

    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Ending::ofAll, "ending"));
    }

    private Ending() {}

    static synchronized void with(AutoCloseable started) {
        STARTED.push(started);
    }

    private static synchronized void ofAll() {
        while (!STARTED.isEmpty()) {
            try {
                STARTED.pop().close();
            } catch (Exception e) {
                System.err.println("Could not end " + e.getMessage());
            }
        }
    }
}
