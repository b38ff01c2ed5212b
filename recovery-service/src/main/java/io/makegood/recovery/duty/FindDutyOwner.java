package io.makegood.recovery.duty;

import io.makegood.kit.access.SignedIn;
import io.makegood.recovery.RecoveryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows who owns what comes up in a unit. */
@ApplicationScoped
public class FindDutyOwner {

    private final DutyOwners owners;
    private final RecoveryConfig config;
    private final SignedIn signedIn;

    FindDutyOwner(DutyOwners owners, RecoveryConfig config, SignedIn signedIn) {
        this.owners = owners;
        this.config = config;
        this.signedIn = signedIn;
    }

    @Transactional
    public DutyOwnerView of(String unit) {
        signedIn.mustCover(unit, "No such unit.");
        return owners.nearestTo(new UnitPath(unit))
                .map(nearest -> view(unit, nearest))
                .orElseGet(() -> new DutyOwnerView(unit, config.defaultOwner(), null, null, null, 0));
    }

    static DutyOwnerView view(String unit, DutyOwner nearest) {
        long version = nearest.unit().equals(unit) ? nearest.version() : 0;
        return new DutyOwnerView(
                unit, nearest.ownerId(), nearest.unit(), nearest.changedBy(), nearest.changedAt(), version);
    }
}
