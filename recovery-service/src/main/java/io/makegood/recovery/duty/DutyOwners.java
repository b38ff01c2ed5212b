package io.makegood.recovery.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The duty owners of all units. */
@ApplicationScoped
public class DutyOwners implements PanacheRepositoryBase<DutyOwner, String> {

    public Optional<DutyOwner> nearestTo(UnitPath unit) {
        return find("unit in ?1 order by length(unit) desc", unit.upwards()).firstResultOptional();
    }

    /** From here to the end of the transaction nobody else appoints somebody for this unit. */
    public void decideAlone(String unit) {
        getEntityManager()
                .createNativeQuery(
                        "with held as materialized (select pg_advisory_xact_lock(hashtextextended(:what, 1)))"
                                + " select 1 from held")
                .setParameter("what", unit)
                .getResultList();
    }
}
