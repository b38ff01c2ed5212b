package io.makegood.e2e.faults.proxy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits for certain bytes, once. The first link that carries them is the one that is dealt with. */
public final class Watch {

    private final Sight sight;
    private final Then then;
    private final AtomicBoolean caught = new AtomicBoolean();
    private final CompletableFuture<Void> seen = new CompletableFuture<>();

    Watch(Sight sight, Then then) {
        this.sight = sight;
        this.then = then;
    }

    /** True for the one chunk that is the first to have it; what is to be done about it is done before anybody is told. */
    boolean catches(byte[] before, byte[] chunk) {
        return !caught.get() && sight.seenIn(before, chunk) && caught.compareAndSet(false, true);
    }

    void tell() {
        seen.complete(null);
    }

    Then then() {
        return then;
    }

    public boolean isSeen() {
        return seen.isDone();
    }

    /** Completed when the bytes have come by. */
    public CompletableFuture<Void> seen() {
        return seen;
    }

    public void await(Duration patience) {
        try {
            seen.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("What the proxy waits for did not come by within " + patience, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
