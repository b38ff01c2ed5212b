package io.makegood.localstack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asking again and again until something answers, as long as it makes sense to ask. */
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Returns whether the question was answered without an exception before patience or hope ended. */
    public static boolean until(Callable<?> question, BooleanSupplier hope, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end
                && hope.getAsBoolean()
                && !Thread.currentThread().isInterrupted()) {
            if (answered(question)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private static boolean answered(Callable<?> question) {
        try {
            question.call();
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }
}
