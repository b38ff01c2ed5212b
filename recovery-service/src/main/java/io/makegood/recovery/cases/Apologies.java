package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was said to customers. */
@ApplicationScoped
public class Apologies implements PanacheRepositoryBase<Apology, String> {

    public List<Apology> of(String caseId, int limit) {
        return find("caseId = ?1 order by apologisedAt, id", caseId)
                .range(0, limit - 1)
                .list();
    }
}
