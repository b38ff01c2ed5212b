package io.makegood.recovery.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All cases. */
@ApplicationScoped
public class RecoveryCases implements PanacheRepositoryBase<RecoveryCase, String> {

    private static final Set<CaseStatus> UNDER_WAY =
            EnumSet.of(CaseStatus.OPEN, CaseStatus.IN_PROGRESS, CaseStatus.FIXED);

    public void decideAlone(String customerOrFeedbackId) {
        decideAlone(List.of(customerOrFeedbackId));
    }

    /**
     * From here to the end of the transaction nobody else decides about these customers' cases: two complaints at once
     * become one case and one that joined it. The unique index stands behind it. In one order, so that two batches do not
     * wait in a circle; where they do over something else, the database ends one of them and it is done again.
     */
    public void decideAlone(Collection<String> customersOrFeedbackIds) {
        if (!customersOrFeedbackIds.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("""
                            with turns as materialized (
                                select distinct hashtextextended(who, 0) as turn
                                from unnest(cast(:who as text[])) as who order by turn),
                            held as materialized (select pg_advisory_xact_lock(turn) from turns)
                            select count(*) from held""")
                    .setParameter("who", customersOrFeedbackIds.toArray(String[]::new))
                    .setFlushMode(FlushModeType.COMMIT)
                    .getResultList();
        }
    }

    public Optional<RecoveryCase> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The cases that the next complaints of these customers join, locked; by customer. One that was read before in this
     * transaction without a lock would be as it was then.
     */
    @SuppressWarnings("unchecked")
    public Map<String, RecoveryCase> lockUnderWay(Collection<String> customerIds) {
        if (customerIds.isEmpty()) {
            return Map.of();
        }
        List<RecoveryCase> underWay = getEntityManager()
                .createNativeQuery("""
                        select * from recovery_case
                        where customer_id = any(cast(:customers as text[])) and joinable
                            and status in (:underWay)
                        order by id for update""", RecoveryCase.class)
                .setParameter("customers", customerIds.toArray(String[]::new))
                .setParameter("underWay", UNDER_WAY.stream().map(Enum::name).toList())
                .getResultList();
        return underWay.stream().collect(Collectors.toMap(RecoveryCase::customerId, Function.identity()));
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
