package io.makegood.feedback.submissions;

import io.makegood.feedback.FeedbackConfig;
import io.makegood.kit.outbox.OutboxGuard;
import io.makegood.kit.problem.ProblemException;
import io.makegood.kit.trace.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The one way in. Submissions queue here, and a few flushers each take what queued while their last commit ran: under
 * load many share a commit, without load nobody waits for company.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final SharedCommit commit;
    private final FeedbackConfig.Ingest config;
    private final IntakeMetrics metrics;
    private final OutboxGuard guard;
    private final BlockingQueue<Waiting> queue;
    private final List<Thread> flushers = new ArrayList<>();
    private volatile boolean closing;

    Intake(SharedCommit commit, FeedbackConfig config, IntakeMetrics metrics, OutboxGuard guard, MeterRegistry meters) {
        this.commit = commit;
        this.config = config.ingest();
        this.metrics = metrics;
        this.guard = guard;
        this.queue =
                meters.gaugeCollectionSize("feedback.queue", List.of(), new ArrayBlockingQueue<>(this.config.queue()));
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < config.flushers(); i++) {
            Thread flusher = new Thread(this::flushUntilClosed, "feedback-flusher-" + i);
            flusher.setDaemon(true);
            flusher.start();
            flushers.add(flusher);
        }
    }

    /** What was let in is kept: requests have ended by now, the queue has not. */
    void close(@Observes ShutdownEvent event) throws InterruptedException {
        closing = true;
        for (Thread flusher : flushers) {
            flusher.join(config.answerWithin().toMillis());
        }
    }

    /** The receipt after the commit, or a problem. A full queue or outbox, or one that does not get on, is told at once. */
    public CompletionStage<Receipt> take(Submission submission) {
        if (guard.isReached()) {
            metrics.unavailable();
            guard.mustHaveRoom();
        }
        CompletableFuture<Receipt> answer = new CompletableFuture<>();
        if (closing || isBehind() || !queue.offer(new Waiting(submission.traced(Trace.current()), answer))) {
            metrics.unavailable();
            return CompletableFuture.failedFuture(busy());
        }
        return answer.orTimeout(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(e -> CompletableFuture.failedFuture(e instanceof TimeoutException ? busy() : e));
    }

    /** Whoever joins a queue that does not get on only learns later that she has to come again. */
    private boolean isBehind() {
        Waiting first = queue.peek();
        return first != null
                && System.nanoTime() - first.since() > config.waitAtMost().toNanos();
    }

    private ProblemException busy() {
        return ProblemException.unavailable(
                "There is too much to do just now. Please send it again.", config.retryAfter());
    }

    private void flushUntilClosed() {
        while (!closing || !queue.isEmpty()) {
            try {
                List<Waiting> batch = nextBatch();
                if (!batch.isEmpty()) {
                    commit.flush(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Those in the batch hear in time that they may send again; a flusher that died would leave all others.
                LOG.errorf(e, "A flush ended unexpectedly");
            }
        }
    }

    private List<Waiting> nextBatch() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, config.batch() - 1);
        }
        return batch;
    }
}
