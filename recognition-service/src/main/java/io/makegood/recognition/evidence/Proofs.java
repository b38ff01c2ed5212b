package io.makegood.recognition.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The proofs that were seen. The first word on a piece of evidence stands. */
@ApplicationScoped
public class Proofs {

    private static final String INSERT = """
            insert into evidence (kind, id, unit, correlation_id, event_id, proven_at)
            values (:kind, :id, :unit, :correlationId, :eventId, :provenAt)
            on conflict (kind, id) do nothing""";

    private static final String SELECT = """
            select unit, correlation_id, event_id, proven_at from evidence where kind = :kind and id = :id""";

    private final EntityManager database;

    Proofs(EntityManager database) {
        this.database = database;
    }

    public void keep(Proof proof) {
        database.createNativeQuery(INSERT)
                .setParameter("kind", proof.evidence().kind().name())
                .setParameter("id", proof.evidence().id())
                .setParameter("unit", proof.unit())
                .setParameter("correlationId", proof.correlationId())
                .setParameter("eventId", proof.eventId())
                .setParameter("provenAt", proof.provenAt())
                .executeUpdate();
    }

    public Optional<Proof> find(Evidence evidence) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = database.createNativeQuery(SELECT, Tuple.class)
                .setParameter("kind", evidence.kind().name())
                .setParameter("id", evidence.id())
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Proof(
                        evidence,
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)));
    }
}
