package io.makegood.recovery.duty;

import io.makegood.recovery.RecoveryConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds an owner for every case: no complaint is ever nobody's. */
@ApplicationScoped
public class DutyRoster {

    private final DutyOwners owners;
    private final RecoveryConfig config;

    public DutyRoster(DutyOwners owners, RecoveryConfig config) {
        this.owners = owners;
        this.config = config;
    }

    public String ownerFor(String unit) {
        return owners.nearestTo(new UnitPath(unit)).map(DutyOwner::ownerId).orElseGet(config::defaultOwner);
    }
}
