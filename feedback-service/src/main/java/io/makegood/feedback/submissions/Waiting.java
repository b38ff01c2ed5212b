package io.makegood.feedback.submissions;

import java.util.concurrent.CompletableFuture;

/** A submission in the queue, and whoever waits for its answer. */
record Waiting(Submission submission, CompletableFuture<Receipt> answer) {

    void taken(Receipt receipt) {
        answer.complete(receipt);
    }

    void refused(RuntimeException reason) {
        answer.completeExceptionally(reason);
    }
}
