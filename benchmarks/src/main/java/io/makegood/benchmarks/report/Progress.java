package io.makegood.benchmarks.report;

import java.io.PrintStream;

/** What the person at the keyboard sees while it measures. On the error stream, so that the table stays clean. */
public final class Progress {

    private final PrintStream out;
    private final boolean terminal;
    private final long begin = System.nanoTime();
    private String step = "";

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            Thread ticker = new Thread(this::tick, "progress");
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    /** What is done now; on a terminal a line that changes. */
    public synchronized void step(String now) {
        step = now;
        if (terminal) {
            draw();
        } else {
            out.println(time() + " " + now);
        }
    }

    /** A line that stays. */
    public synchronized void note(String line) {
        clear();
        out.println(time() + "    " + line);
    }

    public synchronized void finish() {
        step = "";
        clear();
    }

    private synchronized void draw() {
        if (!step.isEmpty()) {
            clear();
            out.print(time() + " " + step);
            out.flush();
        }
    }

    private void clear() {
        if (terminal) {
            out.print("\r\033[K");
        }
    }

    private String time() {
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        return "%2d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(1_000);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
