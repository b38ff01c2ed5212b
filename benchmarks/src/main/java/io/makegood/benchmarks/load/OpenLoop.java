package io.makegood.benchmarks.load;

import io.makegood.benchmarks.figures.Latencies;
import io.makegood.benchmarks.figures.Schedule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Answers at a fixed rate, as customers come: nobody waits because somebody else's answer takes long. Each latency counts
 * from the moment at which the answer should have been sent.
 */
public final class OpenLoop implements Lines.Taker {

    private static final int CONNECTIONS = 256;
    private static final long TICK_MICROS = 500;
    private static final long GRACE_SECONDS = 20;

    /** Told of each answer that was taken, on the generator's thread. */
    public interface Listener {
        void accepted(long number, String body, long answeredAt);
    }

    private final Answers answers;
    private final Listener listener;
    private final Latencies latencies = new Latencies();
    private final Deque<Line> idle = new ArrayDeque<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private Schedule schedule;
    private long sent;
    private volatile long accepted;
    private volatile long refused;

    private OpenLoop(Door door, Listener listener) {
        this.answers = new Answers(door);
        this.listener = listener;
    }

    public static Round run(Door door, double perSecond, double seconds) throws InterruptedException {
        return run(door, perSecond, seconds, null);
    }

    /** @param listener null if nobody wants to know */
    public static Round run(Door door, double perSecond, double seconds, Listener listener)
            throws InterruptedException {
        OpenLoop loop = new OpenLoop(door, listener);
        Cpu cpu = new Cpu();
        try (Lines lines = new Lines(door, loop, listener != null)) {
            lines.open(CONNECTIONS);
            loop.begin(lines, perSecond, seconds);
            loop.finished.await((long) seconds + GRACE_SECONDS, TimeUnit.SECONDS);
        }
        // The thread has ended: what it counted is ours. What has no answer by now never got one.
        long without = loop.schedule.count() - loop.accepted - loop.refused;
        for (long i = 0; i < without; i++) {
            loop.latencies.add(TimeUnit.SECONDS.toNanos(GRACE_SECONDS));
        }
        return new Round(loop.accepted, loop.refused + without, seconds, loop.latencies, cpu.cores());
    }

    /** The schedule begins once the connections are likely to stand. */
    private void begin(Lines lines, double perSecond, double seconds) {
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        lines.thread().execute(() -> schedule = new Schedule(start, perSecond, seconds));
        lines.thread().scheduleAtFixedRate(this::pump, TICK_MICROS, TICK_MICROS, TimeUnit.MICROSECONDS);
    }

    private void pump() {
        long due = schedule.dueBy(System.nanoTime());
        while (sent < due && !idle.isEmpty()) {
            long number = sent++;
            idle.pop().post(answers.request(number), number, schedule.dueAt(number));
        }
    }

    @Override
    public void free(Line line) {
        idle.push(line);
        if (schedule != null) {
            pump();
        }
    }

    @Override
    public void answered(Line line, int status) {
        long now = System.nanoTime();
        latencies.add(now - line.due());
        if (status == 202) {
            accepted = accepted + 1;
            tell(line, now);
        } else {
            refused = refused + 1;
        }
        if (accepted + refused == schedule.count()) {
            finished.countDown();
        }
    }

    private void tell(Line line, long now) {
        if (listener != null) {
            listener.accepted(line.number(), line.body(), now);
        }
    }
}
