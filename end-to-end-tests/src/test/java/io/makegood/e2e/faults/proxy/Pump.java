package io.makegood.e2e.faults.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Carries the bytes of one direction of one link, through whatever holds on the road. */
final class Pump implements Runnable {

    private static final int CHUNK = 64 * 1024;
    private static final int REMEMBERED = 64;
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

    private final Link link;
    private final Socket from;
    private final Socket to;
    private final Road road;
    private byte[] before = {};

    Pump(Link link, Socket from, Socket to, Road road) {
        this.link = link;
        this.from = from;
        this.to = to;
        this.road = road;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[CHUNK];
        try {
            int length;
            while ((length = from.getInputStream().read(buffer)) >= 0) {
                carry(Arrays.copyOf(buffer, length));
            }
            awaitFreeRoad();
            link.ended(to);
        } catch (IOException | IllegalStateException brokenOrReset) {
            link.reset();
        }
    }

    private void carry(byte[] chunk) throws IOException {
        Optional<Watch> caught = road.caught(before, chunk);
        if (caught.filter(watch -> watch.then() == Then.HOLD).isPresent()) {
            link.hold(true);
        }
        caught.ifPresent(Watch::tell);
        awaitFreeRoad();
        pause(road.nanosFor(chunk.length));
        int allowed = road.toll(chunk.length);
        write(chunk, allowed);
        if (allowed < chunk.length
                || caught.filter(watch -> watch.then() == Then.RESET).isPresent()) {
            link.reset();
        }
        before = Arrays.copyOfRange(chunk, Math.max(0, chunk.length - REMEMBERED), chunk.length);
    }

    private void write(byte[] chunk, int allowed) throws IOException {
        OutputStream out = to.getOutputStream();
        int slice = road.slice();
        for (int start = 0; start < allowed; start += Math.min(slice, allowed)) {
            out.write(chunk, start, Math.min(slice, allowed - start));
            out.flush();
        }
    }

    private void awaitFreeRoad() {
        while (road.isHeld() || link.isHeld()) {
            if (link.isClosed()) {
                throw new IllegalStateException("closed while it was held");
            }
            pause(LOOK_AGAIN);
        }
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }
}
