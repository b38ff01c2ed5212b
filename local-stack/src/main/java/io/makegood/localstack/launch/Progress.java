package io.makegood.localstack.launch;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the person at the keyboard sees while she waits: one line that changes, or plain lines where that cannot be. */
final class Progress {
    private static final int WIDTH = 110;

    private final PrintStream out;
    private final boolean terminal;
    private final long begin = System.nanoTime();
    private final Set<String> expected = new LinkedHashSet<>();
    private int all;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void expect(List<String> names) {
        expected.addAll(names);
        all = names.size();
        if (terminal) {
            Thread ticker = new Thread(this::tick, "progress");
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    synchronized void isUp(String name) {
        expected.remove(name);
        if (terminal) {
            draw();
        } else {
            out.printf("%-18s is up after %d s%n", name, seconds());
        }
        if (expected.isEmpty()) {
            clear();
        }
    }

    /** A line that stays. */
    synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    private synchronized boolean draw() {
        if (expected.isEmpty()) {
            return false;
        }
        String line = "[%d/%d] %d s, waiting for %s"
                .formatted(all - expected.size(), all, seconds(), String.join(", ", expected));
        clear();
        out.print(line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line);
        out.flush();
        return true;
    }

    private void clear() {
        if (terminal) {
            out.print("\r\033[K");
        }
    }

    /** Nothing more is expected. */
    synchronized void finish() {
        clear();
        expected.clear();
    }

    private void tick() {
        try {
            do {
                Thread.sleep(1_000);
            } while (draw());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long seconds() {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }
}
