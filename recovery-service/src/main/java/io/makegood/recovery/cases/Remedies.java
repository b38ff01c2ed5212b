package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What was given, on all cases. */
@ApplicationScoped
public class Remedies implements PanacheRepositoryBase<Remedy, String> {

    public List<Remedy> of(String caseId) {
        return list("caseId = ?1 order by grantedAt, id", caseId);
    }

    public Optional<Remedy> underKey(String caseId, String idempotencyKey) {
        return find("caseId = ?1 and idempotencyKey = ?2", caseId, idempotencyKey)
                .firstResultOptional();
    }
}
