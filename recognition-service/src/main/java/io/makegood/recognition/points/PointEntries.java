package io.makegood.recognition.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** The ledger. Entries are added; the database refuses everything else. */
@ApplicationScoped
public class PointEntries {

    private static final String INSERT = """
            insert into point_entry (recognition_id, employee_id, unit, points, booked_at)
            values (:recognitionId, :employeeId, :unit, :points, :bookedAt)""";

    private static final String VISIBLE = """
             from point_entry
            where employee_id = :employeeId
              and (:everything or exists (select from unnest(cast(:units as text[])) as own
                                          where unit = own or starts_with(unit, own || '.')))""";

    private static final String TOTAL = "select count(*), coalesce(sum(points), 0)" + VISIBLE;

    private static final String PAGE = "select id, recognition_id, unit, points, booked_at" + VISIBLE
            + " and id < :before order by id desc limit :limit";

    private final EntityManager database;

    PointEntries(EntityManager database) {
        this.database = database;
    }

    /** Books what a recognition pays. What was not awarded, or paid before, is refused by the database. */
    public void book(String recognitionId, String employeeId, String unit, int points, Instant at) {
        database.flush();
        database.createNativeQuery(INSERT)
                .setParameter("recognitionId", recognitionId)
                .setParameter("employeeId", employeeId)
                .setParameter("unit", unit)
                .setParameter("points", points)
                .setParameter("bookedAt", at)
                .executeUpdate();
    }

    public Total total(String employeeId, Scope scope) {
        Tuple row = (Tuple) scoped(database.createNativeQuery(TOTAL, Tuple.class), employeeId, scope)
                .getSingleResult();
        return new Total(
                row.get(0, Number.class).longValue(), row.get(1, Number.class).longValue());
    }

    public List<PointEntry> page(String employeeId, Scope scope, long before, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = scoped(database.createNativeQuery(PAGE, Tuple.class), employeeId, scope)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> entry(employeeId, row)).toList();
    }

    private static Query scoped(Query query, String employeeId, Scope scope) {
        return query.setParameter("employeeId", employeeId)
                .setParameter("everything", scope.everything())
                .setParameter("units", scope.units().toArray(new String[0]));
    }

    private static PointEntry entry(String employeeId, Tuple row) {
        return new PointEntry(
                row.get(0, Long.class),
                row.get(1, String.class),
                employeeId,
                row.get(2, String.class),
                row.get(3, Integer.class),
                row.get(4, Instant.class));
    }

    /** Which entries the person who asks may see. */
    public record Scope(boolean everything, List<String> units) {}

    /** Number of entries and what they come to. */
    public record Total(long entries, long points) {}
}
