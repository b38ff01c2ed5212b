package io.makegood.e2e.faults.load;

import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Replica;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Sends a submission until somebody has taken it, as a good integration does: the same id, the next replica. */
public final class Sender {

    /** Longer than the service takes to say that it cannot. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final List<Replica> replicas;
    private final Oracle oracle;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger letGo = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Queue<Door.Answer> leftWaiting = new ConcurrentLinkedQueue<>();

    public Sender(List<Replica> replicas, Oracle oracle) {
        this.replicas = List.copyOf(replicas);
        this.oracle = oracle;
    }

    /** Returns whether it was taken before it was refused for good or hope ended. */
    public boolean sendUntilTaken(Submission submission, BooleanSupplier hope) {
        do {
            int status = attempt(submission).status();
            if (status == 202 || isRefused(status)) {
                return status == 202;
            }
            LockSupport.parkNanos(PAUSE);
        } while (hope.getAsBoolean());
        return false;
    }

    /** One call to the replica whose turn it is; status 0 when it did not answer. */
    public Door.Answer attempt(Submission submission) {
        return attemptAt(next(), submission);
    }

    public Door.Answer attemptAt(Replica replica, Submission submission) {
        oracle.before(submission);
        return answered(submission, ask(replica, submission));
    }

    /** One call that nobody waits for; whoever keeps it waiting for longer than this has not answered. */
    public CompletableFuture<Door.Answer> begin(Replica replica, Submission submission, Duration patience) {
        oracle.before(submission);
        return Door.begin("POST", replica.url() + submission.path(), submission.headers(), submission.body(), patience)
                .thenApply(answer -> answered(submission, answer));
    }

    /** One call to the replica whose turn it is, by somebody who goes home when she is refused. */
    CompletableFuture<Door.Answer> beginOnce(Submission submission) {
        return begin(next(), submission, ANSWER).whenComplete((answer, failure) -> {
            if (answer != null && (answer.status() == 429 || answer.status() == 503)) {
                letGo.incrementAndGet();
            }
        });
    }

    private Replica next() {
        return replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
    }

    private Door.Answer answered(Submission submission, Door.Answer answer) {
        oracle.after(submission, answer.status(), answer.text("feedbackId"));
        synchronized (statuses) {
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        if (answer.leavesOneWaiting()) {
            leftWaiting.add(answer);
        }
        return answer;
    }

    private static Door.Answer ask(Replica replica, Submission submission) {
        String url = replica.url() + submission.path();
        try {
            return Door.ask("POST", url, submission.headers(), submission.body(), ANSWER);
        } catch (IOException nobodyKnows) {
            return Door.Answer.none(nobodyKnows);
        }
    }

    /** Answers that will be the same next time. */
    private static boolean isRefused(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    /** How many were refused for now and did not come back. */
    public int letGo() {
        return letGo.get();
    }

    /** Those that were told to come later, and not when. */
    public List<Door.Answer> leftWaiting() {
        return List.copyOf(leftWaiting);
    }

    /** How often each status was the answer; 0 when there was none, {@link Door.Answer#REFUSED} when nobody was there. */
    public Map<Integer, Integer> statuses() {
        synchronized (statuses) {
            return new TreeMap<>(statuses);
        }
    }
}
