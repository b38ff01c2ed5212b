package io.makegood.e2e.faults.proxy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What holds in one direction for all links of a proxy. */
final class Road {

    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private boolean held;
    private Duration latency = Duration.ZERO;
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

    synchronized Duration latency() {
        return latency;
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
            slice = Integer.MAX_VALUE;
            bytesLeft = Long.MAX_VALUE;
        }
        hold(false);
    }
}
