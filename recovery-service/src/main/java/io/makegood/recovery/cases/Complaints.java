package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The feedback that led to cases. */
@ApplicationScoped
public class Complaints implements PanacheRepositoryBase<Complaint, String> {

    /** Those of them that had their effect before. */
    @SuppressWarnings("unchecked")
    public Set<String> known(Collection<String> feedbackIds) {
        // Without a result class: with one, Hibernate keeps a plan of every call, and compares each with all of them.
        return new HashSet<>(getEntityManager()
                .createNativeQuery("select feedback_id from complaint where feedback_id = any(cast(:ids as text[]))")
                .setParameter("ids", feedbackIds.toArray(String[]::new))
                .getResultList());
    }

    public List<Complaint> of(String caseId, int limit) {
        return find("caseId = ?1 order by receivedAt, feedbackId", caseId)
                .range(0, limit - 1)
                .list();
    }

    public List<Complaint> ofThread(String correlationId, int limit) {
        return find("correlationId = ?1 order by receivedAt, feedbackId", correlationId)
                .range(0, limit - 1)
                .list();
    }
}
