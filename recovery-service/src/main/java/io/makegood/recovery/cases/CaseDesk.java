package io.makegood.recovery.cases;

import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands a case to who may work on it, one at a time, and shows how it stands afterwards. */
@ApplicationScoped
class CaseDesk {

    private final RecoveryCases cases;
    private final CaseAccess access;
    private final CaseFile file;

    CaseDesk(RecoveryCases cases, CaseAccess access, CaseFile file) {
        this.cases = cases;
        this.access = access;
        this.file = file;
    }

    /** @throws ProblemException 404, 403, or 412 if it is not as she knows it */
    RecoveryCase take(CaseRef ref) {
        RecoveryCase taken = locked(ref.caseId());
        mustBeFresh(taken, ref);
        return taken;
    }

    /** For what is answered the same when it is repeated, however the case stands by then. */
    RecoveryCase locked(String caseId) {
        RecoveryCase taken = cases.lock(caseId).orElseThrow(CaseNotFound::new);
        access.mustWorkOn(taken);
        return taken;
    }

    void mustBeFresh(RecoveryCase taken, CaseRef ref) {
        if (ref.expectedVersion() != null && ref.expectedVersion() != taken.version()) {
            throw ProblemException.stale();
        }
    }

    CaseView after(RecoveryCase changed) {
        cases.flush();
        return file.of(changed);
    }
}
