package io.makegood.recovery.duty;

import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Makes somebody the duty owner of a unit. */
@ApplicationScoped
public class AppointDutyOwner {

    private final DutyOwners owners;
    private final SignedIn signedIn;
    private final Clock clock;

    AppointDutyOwner(DutyOwners owners, SignedIn signedIn, Clock clock) {
        this.owners = owners;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @param expectedVersion how the caller knows it, 0 for none yet; null where she does not mind */
    @Transactional
    public DutyOwnerView of(String unit, String ownerId, Long expectedVersion) {
        signedIn.mustCover(unit, "No such unit.");
        owners.decideAlone(unit);
        DutyOwner appointed = owners.findById(unit);
        long version = appointed == null ? 0 : appointed.version();
        if (expectedVersion != null && expectedVersion != version) {
            throw ProblemException.stale();
        }
        if (appointed == null) {
            appointed = new DutyOwner(unit);
        }
        String by = signedIn.employeeId() == null ? signedIn.subject() : signedIn.employeeId();
        appointed.appoint(ownerId, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        owners.persistAndFlush(appointed);
        return FindDutyOwner.view(unit, appointed);
    }
}
