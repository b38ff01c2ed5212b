package io.makegood.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.e2e.faults.check.Checker;
import io.makegood.e2e.faults.check.Invariant;
import io.makegood.e2e.faults.check.Observer;
import io.makegood.e2e.faults.check.Violation;
import io.makegood.e2e.faults.check.World;
import io.makegood.e2e.faults.load.Flood;
import io.makegood.e2e.faults.load.Oracle;
import io.makegood.e2e.faults.load.Sender;
import io.makegood.e2e.faults.load.Workload;
import io.makegood.localstack.Folders;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;

/** One fault from its beginning to the verdict on it. */
final class Trial {

    /** From when the last customer was taken, beside the time for what piled up. */
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(60);

    /** Events that are heard, or sent, beside those that go on coming: far fewer than the slowest machine does. */
    private static final int SPARE_PER_SECOND = 100;

    private static final Violation TOO_LATE = new Violation(Invariant.I5, "it healed, and later than it should");

    private static final Queue<Workload> STARTED = new ConcurrentLinkedQueue<>();

    private final Stage stage;
    private final String fault;
    private final Oracle oracle;
    private final Sender sender;
    private Workload workload;
    private final long begunAt = System.nanoTime();
    private long overAt = begunAt;

    private Trial(Stage stage, String fault) {
        this.stage = stage;
        this.fault = fault;
        String file = fault.replaceAll("\\W+", "-") + ".tsv";
        this.oracle = new Oracle(Folders.root().resolve("end-to-end-tests/target/oracles/" + file));
        this.sender = new Sender(stage.doors(), oracle);
        stage.observer().trust(oracle);
    }

    /** Whoever a failed test has left standing at the door goes home. */
    static void abandonAll() {
        STARTED.forEach(Workload::abandon);
        STARTED.clear();
    }

    /** Nobody comes by himself. */
    static Trial of(Stage stage, String fault) {
        return new Trial(stage, fault);
    }

    static Trial underLoad(Stage stage, String fault, int perSecond) {
        Trial trial = new Trial(stage, fault);
        trial.workload = Workload.started(stage.shop(), trial.sender, perSecond);
        STARTED.add(trial.workload);
        trial.awaitAccepted(perSecond);
        return trial;
    }

    Sender sender() {
        return sender;
    }

    Flood flood() {
        return new Flood(stage.shop(), sender);
    }

    int accepted() {
        return sender.statuses().getOrDefault(202, 0);
    }

    /** Some moment, told by how many more were accepted and not by a clock. */
    void awaitSomeMoment() {
        awaitAccepted(ThreadLocalRandom.current().nextInt(1, 50));
    }

    void awaitAccepted(int more) {
        int enough = accepted() + more;
        await().atMost(Duration.ofSeconds(120)).until(() -> accepted() >= enough);
    }

    /** The fault has ended: from here on it has to heal. */
    void over() {
        overAt = System.nanoTime();
    }

    /** Waits until everything accepted is everywhere, and says what is not. */
    World attest() {
        Duration patience = patience();
        if (workload != null) {
            workload.finish();
        }
        Oracle.Account account = oracle.account();
        AtomicReference<World> world = new AtomicReference<>();
        List<Violation> violations = healed(world, System.nanoTime() + patience.toNanos());
        double seconds = (System.nanoTime() - overAt) / 1e9;
        new Row(
                        fault,
                        account.attempts(),
                        account.accepted().size(),
                        account.accepted().size() / Math.max(1, (overAt - begunAt) / 1e9),
                        count(violations, Invariant.I1),
                        count(violations, Invariant.I2),
                        count(violations, Invariant.I3),
                        seconds)
                .publish();
        oracle.close();
        stage.blame(violations);
        assertThat(violations).as(fault).isEmpty();
        assertThat(sender.leftWaiting()).as("503 without Retry-After").isEmpty();
        assertThat(account.accepted())
                .as("every submission of " + fault)
                .hasSize(account.submissions() - sender.letGo());
        return world.get();
    }

    /** A minute, and what it takes to catch up with what piled up. */
    private Duration patience() {
        try {
            return HEALED_WITHIN.plusSeconds(stage.look().backlog() / SPARE_PER_SECOND);
        } catch (ConditionTimeoutException nobodyAnswers) {
            return Duration.ZERO;
        }
    }

    /** What is wrong when the time for it is over. */
    private List<Violation> healed(AtomicReference<World> world, long end) {
        while (true) {
            long begun = System.nanoTime();
            try {
                world.set(stage.observer().look());
                List<Violation> violations = stage.notBlamedYet(Checker.violations(world.get()));
                if (begun - end > 0) {
                    return violations.isEmpty() ? List.of(TOO_LATE) : violations;
                }
                if (violations.isEmpty()) {
                    return violations;
                }
            } catch (Observer.CannotLook notYet) {
                if (begun - end > 0) {
                    throw notYet;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(List<Violation> violations, Invariant invariant) {
        return violations.stream()
                .filter(violation -> violation.invariant() == invariant)
                .count();
    }
}
