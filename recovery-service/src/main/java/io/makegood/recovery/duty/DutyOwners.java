package io.makegood.recovery.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The duty owners of all units. */
@ApplicationScoped
public class DutyOwners implements PanacheRepositoryBase<DutyOwner, String> {

    public Optional<DutyOwner> nearestTo(UnitPath unit) {
        return find("unit in ?1 order by length(unit) desc", unit.upwards()).firstResultOptional();
    }

    /** Who is appointed for exactly these units. */
    @SuppressWarnings("unchecked")
    List<DutyOwner> of(Collection<String> units) {
        return getEntityManager()
                .createNativeQuery("select * from duty_owner where unit = any(cast(:units as text[]))", DutyOwner.class)
                .setParameter("units", units.toArray(String[]::new))
                .getResultList();
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
