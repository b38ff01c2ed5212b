package io.makegood.e2e.faults.load;

import io.makegood.e2e.faults.rig.Door;
import io.makegood.e2e.faults.rig.Replica;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Sends a submission until somebody has taken it, as a good integration does: the same id, the next replica. */
public final class Sender {

    /** Longer than the service takes to say that it cannot. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final List<Replica> replicas;
    private final Oracle oracle;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

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
        return attemptAt(replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size())), submission);
    }

    /** One call each, to the replicas in turn, all under way at once. Returns those that were not taken. */
    public List<Submission> attemptAllAtOnce(List<Submission> submissions) {
        List<CompletableFuture<Integer>> calls = submissions.stream()
                .map(submission ->
                        begin(replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size())), submission))
                .toList();
        return IntStream.range(0, calls.size())
                .filter(i -> calls.get(i).join() != 202)
                .mapToObj(submissions::get)
                .toList();
    }

    private CompletableFuture<Integer> begin(Replica replica, Submission submission) {
        oracle.before(submission);
        return Door.begin("POST", replica.url() + submission.path(), submission.headers(), submission.body(), ANSWER)
                .thenApply(answer -> answered(submission, answer).status());
    }

    public Door.Answer attemptAt(Replica replica, Submission submission) {
        oracle.before(submission);
        Door.Answer answer = ask(replica, submission);
        return answered(submission, answer);
    }

    private Door.Answer answered(Submission submission, Door.Answer answer) {
        oracle.after(submission, answer.status(), answer.text("feedbackId"));
        synchronized (statuses) {
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        return answer;
    }

    private static Door.Answer ask(Replica replica, Submission submission) {
        try {
            return Door.ask("POST", replica.url() + submission.path(), submission.headers(), submission.body(), ANSWER);
        } catch (IOException nobodyKnows) {
            return new Door.Answer(0, "{}");
        }
    }

    /** Answers that will be the same next time. */
    private static boolean isRefused(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    /** How often each status was the answer. */
    public Map<Integer, Integer> statuses() {
        synchronized (statuses) {
            return new TreeMap<>(statuses);
        }
    }
}
