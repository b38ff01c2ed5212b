package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The feedback that led to cases. */
@ApplicationScoped
public class Complaints implements PanacheRepositoryBase<Complaint, String> {

    public boolean known(String feedbackId) {
        return findById(feedbackId) != null;
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
