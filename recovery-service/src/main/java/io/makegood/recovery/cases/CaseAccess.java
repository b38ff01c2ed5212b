package io.makegood.recovery.cases;

import io.makegood.kit.access.Roles;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Who may see a case and who may work on it. Agents and managers work on the cases of their units, whoever watches sees
 * them, and anybody sees and works on what is in her own name, whatever her title.
 */
@ApplicationScoped
public class CaseAccess {

    private static final List<String> WORKERS = List.of(Roles.AGENT, Roles.MANAGER);
    private static final List<String> WATCHERS = List.of(Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.AUDITOR);

    private final SignedIn signedIn;

    CaseAccess(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** In whose name something is done. */
    String employee() {
        String id = signedIn.employeeId();
        if (id == null) {
            throw ProblemException.forbidden("Your sign-in bears no employee id.");
        }
        return id;
    }

    void mustCover(String unit) {
        signedIn.mustCover(unit, "No such unit.");
    }

    boolean sees(RecoveryCase recoveryCase) {
        return isHers(recoveryCase) || hasAny(WATCHERS) && signedIn.covers(recoveryCase.unit());
    }

    boolean worksOn(RecoveryCase recoveryCase) {
        return owns(recoveryCase) || hasAny(WORKERS) && signedIn.covers(recoveryCase.unit());
    }

    void mustSee(RecoveryCase recoveryCase) {
        if (!sees(recoveryCase)) {
            throw new CaseNotFound();
        }
    }

    void mustWorkOn(RecoveryCase recoveryCase) {
        mustSee(recoveryCase);
        if (!worksOn(recoveryCase)) {
            throw ProblemException.forbidden("This is for agents and for who owns the case.");
        }
    }

    /** Which cases a list may show. */
    CaseScope scope() {
        boolean watches = hasAny(WATCHERS);
        return new CaseScope(
                watches && signedIn.coversEverything(), watches ? signedIn.units() : List.of(), signedIn.employeeId());
    }

    private boolean owns(RecoveryCase recoveryCase) {
        return recoveryCase.ownerId().equals(signedIn.employeeId());
    }

    private boolean isHers(RecoveryCase recoveryCase) {
        String employee = signedIn.employeeId();
        return employee != null && (owns(recoveryCase) || employee.equals(recoveryCase.openedBy()));
    }

    private boolean hasAny(List<String> roles) {
        return roles.stream().anyMatch(signedIn::has);
    }
}
