package io.makegood.recovery.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads cases in the order of an index, from wherever the last page ended. */
@ApplicationScoped
public class CaseLists {

    private final EntityManager database;

    CaseLists(EntityManager database) {
        this.database = database;
    }

    /** The next cases of one segment. */
    @SuppressWarnings("unchecked")
    List<RecoveryCase> read(CaseQuery wanted, CaseScope scope, CaseSegment segment, CasePlace place, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        String conditions = conditions(wanted, segment, place, parameters);
        Query query = database.createNativeQuery(
                "select * from (" + branches(wanted, scope, segment, conditions, parameters) + ") as c "
                        + segment.orderBy() + " limit :limit",
                RecoveryCase.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** What holds for a case wherever it is. */
    private static String conditions(
            CaseQuery wanted, CaseSegment segment, CasePlace place, Map<String, Object> parameters) {
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
            parameters.put("statuses", statuses.stream().map(CaseStatus::name).toList());
        }
        if (wanted.owner() != null) {
            conditions.add("owner_id = :owner");
            parameters.put("owner", wanted.owner());
        }
        return String.join(" and ", conditions);
    }

    /**
     * The first cases of each way in which somebody may see one, each of them from an index in order. In one condition with
     * "or" no index would fit, and whose units have none of a segment would wait until all of the others' are looked at.
     */
    private static String branches(
            CaseQuery wanted, CaseScope scope, CaseSegment segment, String conditions, Map<String, Object> parameters) {
        String asked = wanted.unit() == null ? null : below("wanted", wanted.unit(), parameters);
        List<String> branches = new ArrayList<>();
        if (scope.everything()) {
            branches.add(asked == null ? first(conditions, segment) : perUnit(asked, conditions, segment));
        } else {
            addScope(scope, asked, conditions, segment, branches, parameters);
        }
        return String.join(" union ", branches);
    }

    private static void addScope(
            CaseScope scope,
            String asked,
            String conditions,
            CaseSegment segment,
            List<String> branches,
            Map<String, Object> parameters) {
        String alsoAsked = asked == null ? "" : " and " + asked;
        List<String> units = new ArrayList<>();
        for (String unit : scope.units()) {
            units.add(below("unit" + units.size(), unit, parameters));
        }
        if (!units.isEmpty()) {
            branches.add(perUnit("(" + String.join(" or ", units) + ")" + alsoAsked, conditions, segment));
        }
        if (scope.employeeId() != null) {
            parameters.put("self", scope.employeeId());
            branches.add(first(conditions + alsoAsked + " and owner_id = :self", segment));
            branches.add(first(conditions + alsoAsked + " and opened_by = :self", segment));
        }
        if (branches.isEmpty()) {
            branches.add(first("false", segment));
        }
    }

    private static String first(String conditions, CaseSegment segment) {
        return "(select * from recovery_case where " + conditions + " " + segment.orderBy() + " limit :limit)";
    }

    /** The units that there are, found by leaps over an index, and the first cases of each. */
    private static String perUnit(String units, String conditions, CaseSegment segment) {
        return """
                (select own.* from (
                    with recursive known as (
                        (select unit from recovery_case order by unit limit 1)
                        union all
                        select (select r.unit from recovery_case r where r.unit > k.unit order by r.unit limit 1)
                        from known k where k.unit is not null)
                    select unit from known where unit is not null and %s) as u
                cross join lateral (
                    select * from recovery_case r where r.unit = u.unit and %s %s limit :limit) as own
                %s limit :limit)""".formatted(units, conditions, segment.orderBy(), segment.orderBy());
    }

    /** The unit and all below it, as a range that an index can give: "/" comes right after ".". */
    private static String below(String name, String unit, Map<String, Object> parameters) {
        parameters.put(name, unit);
        parameters.put(name + "From", unit + ".");
        parameters.put(name + "To", unit + "/");
        return "(unit = :%1$s or unit > :%1$sFrom and unit < :%1$sTo)".formatted(name);
    }
}
