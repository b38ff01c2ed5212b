package io.makegood.recovery.cases;

import io.makegood.kit.problem.FieldError;
import io.makegood.kit.problem.ProblemException;
import io.makegood.recovery.cases.CaseEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Makes whoever asks the owner. A case is taken, never given: so its receiver has always agreed. From the duty owner who
 * has not begun it is simply picked up; from a colleague at work it is a hand-off, is counted, and needs a reason.
 */
@ApplicationScoped
public class TakeOverCase {

    private final CaseDesk desk;
    private final CaseChronicle chronicle;
    private final CaseAccess access;
    private final Watch watch;

    TakeOverCase(CaseDesk desk, CaseChronicle chronicle, CaseAccess access, Watch watch) {
        this.desk = desk;
        this.chronicle = chronicle;
        this.access = access;
        this.watch = watch;
    }

    @Transactional
    public CaseView by(CaseRef ref, String reason) {
        String employee = access.employee();
        RecoveryCase taken = desk.take(ref);
        if (taken.handOffTo(employee) && reason == null) {
            throw reasonNeeded();
        }
        Instant now = watch.now();
        String from = taken.ownerId();
        taken.takeOver(employee, now);
        chronicle.write(CaseEntry.of(taken.id(), Kind.TAKEN_OVER, now)
                .by(employee)
                .detail("from " + from)
                .note(reason));
        return desk.after(taken);
    }

    private static ProblemException reasonNeeded() {
        return ProblemException.badRequest(
                "invalid",
                "The request is not valid.",
                List.of(new FieldError("reason", "is needed to take a case from a colleague who is at work on it")));
    }
}
