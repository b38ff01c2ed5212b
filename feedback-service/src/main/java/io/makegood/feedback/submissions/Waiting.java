package io.makegood.feedback.submissions;

import java.util.concurrent.CompletableFuture;

/**
 * A submission in the queue, and whoever waits for its answer.
 *
 * @param since when it queued, by {@link System#nanoTime()}
 */
record Waiting(Submission submission, CompletableFuture<Receipt> answer, long since) {

    Waiting(Submission submission, CompletableFuture<Receipt> answer) {
        this(submission, answer, System.nanoTime());
    }

    void taken(Receipt receipt) {
        answer.complete(receipt);
    }

    void refused(RuntimeException reason) {
        answer.completeExceptionally(reason);
    }
}
