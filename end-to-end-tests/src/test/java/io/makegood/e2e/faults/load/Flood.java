package io.makegood.e2e.faults.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** People who come at their rate whatever becomes of those before them, and who go home when they are refused. */
public final class Flood {

    /** What a machine has room for on its side of the doors: so many stand there at once, the next one waits outside. */
    private static final int AT_ONCE = 2_000;

    private final Shop shop;
    private final Sender sender;
    private final Semaphore room = new Semaphore(AT_ONCE);

    public Flood(Shop shop, Sender sender) {
        this.shop = shop;
        this.sender = sender;
    }

    /** Returns when the last of them has an answer. */
    public void lasts(Duration time, int perSecond) {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long end = System.nanoTime() + time.toNanos();
        for (long due = System.nanoTime(); end - System.nanoTime() > 0; due += interval) {
            LockSupport.parkNanos(due - System.nanoTime());
            room.acquireUninterruptibly();
            sender.beginOnce(shop.answer(Kind.ANSWER, 8)).whenComplete((answer, failure) -> room.release());
        }
        room.acquireUninterruptibly(AT_ONCE);
        room.release(AT_ONCE);
    }
}
