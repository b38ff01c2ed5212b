package io.makegood.e2e.faults.proxy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What holds in one direction for all links of a proxy. */
final class Road {

    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private boolean held;
    private Duration latency = Duration.ZERO;
    private Duration jitter = Duration.ZERO;
    private long bytesPerSecond = Long.MAX_VALUE;
    private long freeAt;
    private int slice = Integer.MAX_VALUE;
    private long bytesLeft = Long.MAX_VALUE;

    synchronized void hold(boolean now) {
        held = now;
        notifyAll();
    }

    synchronized boolean isHeld() {
        return held;
    }

    synchronized void slow(Duration by) {
        latency = by;
    }

    synchronized void jitter(Duration most) {
        jitter = most;
    }

    synchronized void rate(long bytes) {
        bytesPerSecond = bytes;
        freeAt = System.nanoTime();
    }

    /** How long a chunk is on its way: whatever goes before it on any link takes its share of the road first. */
    synchronized long nanosFor(int bytes) {
        long late = jitter.isZero() ? 0 : ThreadLocalRandom.current().nextLong(jitter.toNanos());
        return latency.toNanos() + late + nanosUntilFree(bytes);
    }

    private long nanosUntilFree(int bytes) {
        if (bytesPerSecond == Long.MAX_VALUE) {
            return 0;
        }
        long now = System.nanoTime();
        freeAt = Math.max(freeAt, now) + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        return freeAt - now;
    }

    synchronized void slice(int bytes) {
        slice = bytes;
    }

    synchronized int slice() {
        return slice;
    }

    synchronized void cutAfter(long bytes) {
        bytesLeft = bytes;
    }

    /** How many of these may still pass; fewer than asked for means that the link ends there, this once. */
    synchronized int toll(int bytes) {
        if (bytes <= bytesLeft) {
            bytesLeft -= bytesLeft == Long.MAX_VALUE ? 0 : bytes;
            return bytes;
        }
        int rest = (int) bytesLeft;
        bytesLeft = Long.MAX_VALUE;
        return rest;
    }

    void add(Watch watch) {
        watches.add(watch);
    }

    Optional<Watch> caught(byte[] before, byte[] chunk) {
        Optional<Watch> caught =
                watches.stream().filter(watch -> watch.catches(before, chunk)).findFirst();
        caught.ifPresent(watches::remove);
        return caught;
    }

    void clear() {
        watches.clear();
        synchronized (this) {
            latency = Duration.ZERO;
            jitter = Duration.ZERO;
            bytesPerSecond = Long.MAX_VALUE;
            slice = Integer.MAX_VALUE;
            bytesLeft = Long.MAX_VALUE;
        }
        hold(false);
    }
}
