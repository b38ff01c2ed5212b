package io.makegood.recognition.awards;

import io.makegood.recognition.evidence.Evidence;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All recognitions. */
@ApplicationScoped
public class Recognitions implements PanacheRepositoryBase<Recognition, String> {

    // Not persist(): the natural key decides who is first, and a violated one would undo the whole batch.
    private static final String ADD = """
            insert into recognition (id, employee_id, unit, behaviour, evidence_kind, evidence_id, points, nominated_by,
                                     nominated_at, status, decided_at, correlation_id, causation_id, version)
            values (:id, :employeeId, :unit, :behaviour, :evidenceKind, :evidenceId, :points, :nominatedBy,
                    :nominatedAt, :status, :decidedAt, :correlationId, :causationId, 0)
            on conflict (employee_id, evidence_kind, evidence_id) do nothing""";

    private static final String VISIBLE = """
            select r.* from recognition r
            where (r.employee_id = :self or r.nominated_by = :self
                   or (r.status = 'AWARDED' or :undecided)
                      and (:everything or exists (select from unnest(cast(:units as text[])) as own
                                                  where r.unit = own or starts_with(r.unit, own || '.'))))
              and (cast(:status as text) is null or r.status = cast(:status as text))
              and (cast(:employeeId as text) is null or r.employee_id = cast(:employeeId as text))
              and (cast(:unit as text) is null or r.unit = cast(:unit as text)
                   or starts_with(r.unit, cast(:unit as text) || '.'))
              and (cast(:thread as text) is null or r.correlation_id = cast(:thread as text))""";

    private static final String PAGE = VISIBLE
            + " and (cast(:before as text) is null or r.id < cast(:before as text)) order by r.id desc limit :limit";

    private static final String ONE = VISIBLE + " and r.id = :id";

    /**
     * Adds a recognition unless the evidence was brought forward for that employee before.
     *
     * @return whether it is new
     */
    public boolean addIfNew(Recognition recognition) {
        Evidence evidence = recognition.evidence();
        return getEntityManager()
                        .createNativeQuery(ADD)
                        .setParameter("id", recognition.id())
                        .setParameter("employeeId", recognition.employeeId())
                        .setParameter("unit", recognition.unit())
                        .setParameter("behaviour", recognition.behaviour())
                        .setParameter("evidenceKind", evidence.kind().name())
                        .setParameter("evidenceId", evidence.id())
                        .setParameter("points", recognition.points())
                        .setParameter("nominatedBy", recognition.nominatedBy())
                        .setParameter("nominatedAt", recognition.nominatedAt())
                        .setParameter("status", recognition.status().name())
                        .setParameter("decidedAt", recognition.decidedAt())
                        .setParameter("correlationId", recognition.correlationId())
                        .setParameter("causationId", recognition.causationId())
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes one to decide about it: who comes second waits, and then sees what the first decided.
     *
     * @throws RecognitionNotFound if there is none, or none in a unit that the person covers
     */
    public Recognition takeToDecide(String id, Predicate<String> covered) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(recognition -> covered.test(recognition.unit()))
                .orElseThrow(RecognitionNotFound::new);
    }

    @SuppressWarnings("unchecked")
    public Optional<Recognition> findVisible(String id, Visibility visibility) {
        List<Recognition> found = visible(ONE, visibility, RecognitionFilter.NONE)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst();
    }

    /**
     * The newest first.
     *
     * @param before id where the page before ended; null for the first page
     */
    @SuppressWarnings("unchecked")
    public List<Recognition> page(RecognitionFilter filter, Visibility visibility, String before, int limit) {
        return visible(PAGE, visibility, filter)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
    }

    private Query visible(String sql, Visibility visibility, RecognitionFilter filter) {
        return getEntityManager()
                .createNativeQuery(sql, Recognition.class)
                .setParameter("self", visibility.self())
                .setParameter("undecided", visibility.undecided())
                .setParameter("everything", visibility.everything())
                .setParameter("units", visibility.units().toArray(new String[0]))
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .setParameter("employeeId", filter.employeeId())
                .setParameter("unit", filter.unit())
                .setParameter("thread", filter.correlationId());
    }
}
