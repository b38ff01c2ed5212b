package io.makegood.recovery.cases;

import io.makegood.recovery.cases.CaseEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Closes a fix for which the customer cannot be asked. It counts as unconfirmed, and nobody earns. */
@ApplicationScoped
public class CloseCase {

    private static final Logger LOG = Logger.getLogger(CloseCase.class);

    private final RecoveryCases cases;
    private final CaseDesk desk;
    private final CaseChronicle chronicle;
    private final CaseAccess access;
    private final Watch watch;

    CloseCase(RecoveryCases cases, CaseDesk desk, CaseChronicle chronicle, CaseAccess access, Watch watch) {
        this.cases = cases;
        this.desk = desk;
        this.chronicle = chronicle;
        this.access = access;
        this.watch = watch;
    }

    /** An employee knows that she cannot be asked. */
    @Transactional
    public CaseView by(CaseRef ref, String reason) {
        String employee = access.employee();
        RecoveryCase closed = desk.take(ref);
        Instant now = watch.now();
        CaseFact fact = closed.close(CloseReason.EMPLOYEE, now);
        chronicle.tell(closed, fact, line(closed, now).by(employee).note(reason));
        return desk.after(closed);
    }

    /**
     * Nobody could ask her: there is no address, for one. What no longer awaits her word stays as it is, and so does a
     * newer fix than the one that she was to be asked about.
     *
     * @param attempt which check of the case failed; null if that is not known
     */
    @Transactional
    public void notAskable(String caseId, Integer attempt, String why, String causationId) {
        cases.lock(caseId)
                .filter(RecoveryCase::awaitsHerWord)
                .filter(waiting -> attempt == null || attempt == waiting.fixes())
                .ifPresentOrElse(
                        unaskable -> close(unaskable, why, causationId),
                        () -> LOG.infof("Case %s awaits no answer: nothing to close", caseId));
    }

    private void close(RecoveryCase unaskable, String why, String causationId) {
        Instant now = watch.now();
        CaseFact fact = unaskable.close(CloseReason.EMPLOYEE, now);
        chronicle.tell(unaskable, fact, causationId, line(unaskable, now).detail(CloseReason.EMPLOYEE + " " + why));
    }

    private static CaseEntry line(RecoveryCase closed, Instant now) {
        return CaseEntry.of(closed.id(), Kind.CLOSED_UNCONFIRMED, now).detail(CloseReason.EMPLOYEE);
    }
}
