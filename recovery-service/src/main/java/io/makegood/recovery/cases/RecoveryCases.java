package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All cases. */
@ApplicationScoped
public class RecoveryCases implements PanacheRepositoryBase<RecoveryCase, String> {

    private static final Set<CaseStatus> UNDER_WAY =
            EnumSet.of(CaseStatus.OPEN, CaseStatus.IN_PROGRESS, CaseStatus.FIXED);

    /**
     * From here to the end of the transaction nobody else decides about this customer's cases: two complaints at once
     * become one case and one that joined it. The unique index stands behind it.
     */
    public void decideAlone(String customerOrFeedbackId) {
        getEntityManager()
                .createNativeQuery("with held as materialized (select pg_advisory_xact_lock(hashtextextended(:who, 0)))"
                        + " select 1 from held")
                .setParameter("who", customerOrFeedbackId)
                .getResultList();
    }

    public Optional<RecoveryCase> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The case that the customer's next complaint joins, locked. */
    public Optional<RecoveryCase> lockUnderWay(String customerId) {
        return find("customerId = ?1 and joinable = true and status in ?2", customerId, UNDER_WAY)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public boolean anotherUnderWay(String customerId, String besides) {
        return count(
                        "customerId = ?1 and joinable = true and status in ?2 and id <> ?3",
                        customerId,
                        UNDER_WAY,
                        besides)
                > 0;
    }

    /** Whose case it is, without reading the case: her decisions are locked before the case is. */
    public Optional<String> customerOf(String caseId) {
        return getEntityManager()
                .createQuery("select c.customerId from RecoveryCase c where c.id = ?1", String.class)
                .setParameter(1, caseId)
                .getResultStream()
                .filter(id -> id != null)
                .findFirst();
    }

    /** Fixes that have waited long enough for her word; what another replica is at is left to it. */
    @SuppressWarnings("unchecked")
    public List<RecoveryCase> lockUnanswered(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from recovery_case
                        where status = 'FIXED' and confirmation_due_at <= :now
                        order by confirmation_due_at limit :most
                        for update skip locked""", RecoveryCase.class)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
    }

    public List<RecoveryCase> ofThread(String correlationId, int limit) {
        return find("correlationId = ?1 order by openedAt, id", correlationId)
                .range(0, limit - 1)
                .list();
    }
}
