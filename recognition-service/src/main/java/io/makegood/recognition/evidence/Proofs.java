package io.makegood.recognition.evidence;

import io.agroal.api.AgroalDataSource;
import io.makegood.kit.problem.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The proofs that were seen. The first word on a piece of evidence stands. */
@ApplicationScoped
public class Proofs {

    private static final String INSERT = """
            insert into evidence (kind, id, unit, correlation_id, event_id, proven_at)
            select kind, id, unit, correlation_id, event_id, proven_at::timestamptz
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     as n(kind, id, unit, correlation_id, event_id, proven_at)
            on conflict (kind, id) do nothing""";

    private static final String SELECT = """
            select unit, correlation_id, event_id, proven_at from evidence where kind = :kind and id = :id""";

    private static final List<Function<Proof, String>> COLUMNS = List.of(
            proof -> proof.evidence().kind().name(),
            proof -> proof.evidence().id(),
            Proof::unit,
            Proof::correlationId,
            Proof::eventId,
            proof -> proof.provenAt().toString());

    private static final Comparator<Proof> BY_KEY =
            Comparator.comparing(COLUMNS.get(0)).thenComparing(COLUMNS.get(1));

    private final AgroalDataSource database;
    private final EntityManager session;

    Proofs(AgroalDataSource database, EntityManager session) {
        this.database = database;
        this.session = session;
    }

    /** In the order of their keys, so that two transactions never wait for each other crosswise. */
    public void keep(List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        List<Proof> ordered = proofs.stream().sorted(BY_KEY).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                Object[] column = ordered.stream().map(COLUMNS.get(i)).toArray();
                insert.setArray(i + 1, connection.createArrayOf("text", column));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("evidence", e);
        }
    }

    public Optional<Proof> find(Evidence evidence) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = session.createNativeQuery(SELECT, Tuple.class)
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
