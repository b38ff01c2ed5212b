package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What employees opened, by their keys. */
@ApplicationScoped
public class ManualOpenings implements PanacheRepositoryBase<ManualOpening, ManualOpening.Key> {}
