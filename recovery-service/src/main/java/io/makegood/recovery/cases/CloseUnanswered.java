package io.makegood.recovery.cases;

import io.makegood.recovery.cases.CaseEntry.Kind;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Closes fixes that the customer was asked about and did not answer in time. */
@ApplicationScoped
public class CloseUnanswered {

    private static final int AT_ONCE = 100;

    private final RecoveryCases cases;
    private final CaseChronicle chronicle;
    private final Watch watch;

    CloseUnanswered(RecoveryCases cases, CaseChronicle chronicle, Watch watch) {
        this.cases = cases;
        this.chronicle = chronicle;
        this.watch = watch;
    }

    @Scheduled(
            every = "${makegood.recovery.confirmation-sweep}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        int closed;
        do {
            closed = closeDue();
        } while (closed == AT_ONCE);
    }

    /** Two replicas may be at it at once: what one has locked the other passes over, and finds closed the next time. */
    @Transactional
    public int closeDue() {
        Instant now = watch.now();
        List<RecoveryCase> unanswered = cases.lockUnanswered(now, AT_ONCE);
        unanswered.forEach(silent -> {
            CaseFact fact = silent.close(CloseReason.TIMEOUT, now);
            CaseEntry line =
                    CaseEntry.of(silent.id(), Kind.CLOSED_UNCONFIRMED, now).detail(CloseReason.TIMEOUT);
            chronicle.tell(silent, fact, line);
        });
        return unanswered.size();
    }
}
