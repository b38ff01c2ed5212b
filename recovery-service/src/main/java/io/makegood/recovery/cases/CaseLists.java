package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads cases in the order of an index, from wherever the last page ended. The urgent ones, which people look at all day, come
 * from an index whatever somebody may see; of the others the database chooses how to find hers.
 */
@ApplicationScoped
public class CaseLists {

    private final EntityManager database;

    CaseLists(EntityManager database) {
        this.database = database;
    }

    /** The next cases of one segment. */
    @SuppressWarnings("unchecked")
    List<RecoveryCase> read(CaseQuery wanted, CaseScope scope, CaseSegment segment, CasePlace place, int limit) {
        Search search = new Search(wanted, scope, segment, place);
        Query query = database.createNativeQuery(search.sql(), RecoveryCase.class);
        search.parameters.forEach(query::setParameter);
        return query.setParameter("limit", limit).getResultList();
    }

    /** What is asked for, as SQL with its parameters. */
    private static final class Search {

        private final CaseQuery wanted;
        private final CaseScope scope;
        private final CaseSegment segment;
        private final String conditions;
        private final Map<String, Object> parameters = new HashMap<>();

        Search(CaseQuery wanted, CaseScope scope, CaseSegment segment, CasePlace place) {
            this.wanted = wanted;
            this.scope = scope;
            this.segment = segment;
            this.conditions = String.join(" and ", conditions(place));
        }

        /** What holds for a case wherever it is. */
        private List<String> conditions(CasePlace place) {
            List<String> conditions = new ArrayList<>(List.of(segment.condition()));
            if (segment.condition().contains(":asOf")) {
                parameters.put("asOf", place.asOf());
            }
            if (place.key() != null) {
                conditions.add(segment.afterKey());
                parameters.put("key", place.key());
                parameters.put("id", place.id());
            }
            Set<CaseStatus> statuses = wanted.statuses();
            if (!statuses.isEmpty() && !statuses.containsAll(segment.statuses())) {
                conditions.add("status in (:statuses)");
                parameters.put(
                        "statuses", statuses.stream().map(CaseStatus::name).toList());
            }
            if (wanted.owner() != null) {
                conditions.add("owner_id = :owner");
                parameters.put("owner", wanted.owner());
            }
            return conditions;
        }

        String sql() {
            String asked = wanted.unit() == null ? null : below("wanted", wanted.unit());
            List<String> ways = new ArrayList<>();
            if (segment.isByClock() && wanted.owner() == null) {
                addUnits(asked, ways);
                addOwn(asked, ways);
            }
            return ways.isEmpty()
                    ? first(and(conditions, asked, visible()))
                    : "select * from (" + String.join(" union ", ways) + ") as c " + inOrder();
        }

        /**
         * Unit by unit, each from its index: whose units have no case of a segment would wait until all of the others' are
         * looked at.
         */
        private void addUnits(String asked, List<String> ways) {
            if (asked != null) {
                ways.add(perUnit("wanted", and(asked, scope.everything() ? null : units())));
                return;
            }
            for (int i = 0; i < scope.units().size() && !scope.everything(); i++) {
                String name = "unit" + i;
                ways.add(perUnit(name, below(name, scope.units().get(i))));
            }
        }

        /** In one condition with the units, by "or", no index would fit. */
        private void addOwn(String asked, List<String> ways) {
            if (!scope.everything() && scope.employeeId() != null) {
                ways.add("(" + first(and(conditions, asked, "owner_id = :self")) + ")");
                ways.add("(" + first(and(conditions, asked, "opened_by = :self")) + ")");
                parameters.put("self", scope.employeeId());
            }
        }

        /** Null if everything is. */
        private String visible() {
            if (scope.everything()) {
                return null;
            }
            String units = units();
            if (scope.employeeId() == null) {
                return units;
            }
            parameters.put("self", scope.employeeId());
            return "(" + units + " or owner_id = :self or opened_by = :self)";
        }

        private String units() {
            List<String> units = new ArrayList<>(List.of("false"));
            for (int i = 0; i < scope.units().size(); i++) {
                units.add(below("unit" + i, scope.units().get(i)));
            }
            return "(" + String.join(" or ", units) + ")";
        }

        private String first(String conditions) {
            return "select * from recovery_case where " + conditions + " " + inOrder();
        }

        private String inOrder() {
            return segment.orderBy() + " limit :limit";
        }

        /** The units from the named one on in which a clock runs, found by leaps over their index, and the first cases of each. */
        private String perUnit(String name, String units) {
            return """
                    (select own.* from (
                        with recursive known as (
                            (select unit from recovery_case
                             where unit >= :%1$s and unit < :%1$sTo and next_due_at is not null
                             order by unit limit 1)
                            union all
                            select (select r.unit from recovery_case r
                                    where r.unit > k.unit and r.unit < :%1$sTo and r.next_due_at is not null
                                    order by r.unit limit 1)
                            from known k where k.unit is not null)
                        select unit from known where unit is not null and %2$s) as u
                    cross join lateral (
                        select * from recovery_case r where r.unit = u.unit and %3$s %4$s) as own
                    %4$s)""".formatted(name, units, conditions, inOrder());
        }

        /** The unit and all below it, as a range that an index can give: "/" comes right after ".". */
        private String below(String name, String unit) {
            parameters.put(name, unit);
            parameters.put(name + "From", unit + ".");
            parameters.put(name + "To", unit + "/");
            return "(unit = :%1$s or unit > :%1$sFrom and unit < :%1$sTo)".formatted(name);
        }

        private static String and(String... conditions) {
            return String.join(
                    " and ", Stream.of(conditions).filter(Objects::nonNull).toList());
        }
    }
}
