package io.makegood.benchmarks.load;

import io.makegood.benchmarks.figures.Latencies;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Each connection sends its next answer as soon as the last one was taken: what a door takes at most. */
public final class ClosedLoop implements Lines.Taker {

    public static final int CONNECTIONS = 64;

    private final Answers answers;
    private final Latencies latencies = new Latencies();
    private final CountDownLatch finished = new CountDownLatch(CONNECTIONS);
    private final long end;
    private long next;
    private long accepted;
    private long refused;

    private ClosedLoop(Door door, double seconds) {
        this.answers = new Answers(door);
        this.end = System.nanoTime() + (long) (seconds * 1e9);
    }

    public static Round run(Door door, double seconds) throws InterruptedException {
        ClosedLoop loop = new ClosedLoop(door, seconds);
        Cpu cpu = new Cpu();
        long begin = System.nanoTime();
        try (Lines lines = new Lines(door, loop, false)) {
            lines.open(CONNECTIONS);
            if (!loop.finished.await((long) seconds + 30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(door.name() + " does not answer.");
            }
            double took = (System.nanoTime() - begin) / 1e9;
            return new Round(loop.accepted, loop.refused, took, loop.latencies, cpu.cores());
        }
    }

    @Override
    public void free(Line line) {
        long now = System.nanoTime();
        if (now < end) {
            long number = next++;
            line.post(answers.request(number), number, now);
        } else {
            finished.countDown();
        }
    }

    @Override
    public void answered(Line line, int status) {
        latencies.add(System.nanoTime() - line.due());
        if (status == 202) {
            accepted++;
        } else {
            refused++;
        }
    }
}
