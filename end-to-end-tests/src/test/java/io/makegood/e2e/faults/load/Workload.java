package io.makegood.e2e.faults.load;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Customers at a steady rate, each of whom tries until she is taken; one in twenty presses the button twice. Whoever was kept
 * waiting comes at once: the rate is that of those who want something, and not of those who get it.
 */
public final class Workload {

    private static final int FEWEST = 12;
    private static final int MOST = 75;

    /** So many a second can be served by one of them, also while every other call has to be made again. */
    private static final int EACH_PER_SECOND = 4;

    private static final Duration LAST_WORD = Duration.ofSeconds(90);

    private final Shop shop;
    private final Sender sender;
    private final long interval;
    private final Queue<String> notTaken = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private volatile long end = System.nanoTime() + TimeUnit.DAYS.toNanos(1);
    private List<Thread> customers = List.of();

    private Workload(Shop shop, Sender sender, int perSecond) {
        this.shop = shop;
        this.sender = sender;
        this.interval = TimeUnit.SECONDS.toNanos(customersFor(perSecond)) / perSecond;
    }

    public static Workload started(Shop shop, Sender sender, int perSecond) {
        Workload workload = new Workload(shop, sender, perSecond);
        workload.customers = IntStream.range(0, customersFor(perSecond))
                .mapToObj(number -> new Thread(workload::come, "customer-" + number))
                .toList();
        workload.customers.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        return workload;
    }

    private static int customersFor(int perSecond) {
        return Math.min(MOST, Math.max(FEWEST, perSecond / EACH_PER_SECOND));
    }

    private void come() {
        long next = System.nanoTime() + ThreadLocalRandom.current().nextLong(interval);
        while (!over) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += interval;
            Submission submission = shop.somebodySaysSomething();
            if (!sender.sendUntilTaken(submission, () -> System.nanoTime() - end < 0)) {
                notTaken.add(submission.id());
            } else if (ThreadLocalRandom.current().nextInt(20) == 0) {
                sender.attempt(submission);
            }
        }
    }

    /** Everybody goes home at once, taken or not: the test has failed. */
    public void abandon() {
        end = System.nanoTime();
        over = true;
    }

    /** Nobody new comes; whoever is there tries on until she is taken. Returns when all of them are. */
    public void finish() {
        end = System.nanoTime() + LAST_WORD.toNanos();
        over = true;
        for (Thread customer : customers) {
            try {
                customer.join(LAST_WORD.toMillis() + 20_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!notTaken.isEmpty()) {
            throw new AssertionError("These were not taken within " + LAST_WORD + ": " + notTaken);
        }
    }
}
