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
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of(segment.condition()));
        if (segment.condition().contains(":asOf")) {
            parameters.put("asOf", place.asOf());
        }
        if (place.key() != null) {
            conditions.add(segment.afterKey());
            parameters.put("key", place.key());
            parameters.put("id", place.id());
        }
        addFilters(wanted, segment, conditions, parameters);
        addScope(scope, conditions, parameters);
        Query query = database.createNativeQuery(
                "select * from recovery_case where " + String.join(" and ", conditions) + " " + segment.orderBy(),
                RecoveryCase.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void addFilters(
            CaseQuery wanted, CaseSegment segment, List<String> conditions, Map<String, Object> parameters) {
        Set<CaseStatus> statuses = wanted.statuses();
        if (!statuses.isEmpty() && !statuses.containsAll(segment.statuses())) {
            conditions.add("status in (:statuses)");
            parameters.put("statuses", statuses.stream().map(CaseStatus::name).toList());
        }
        if (wanted.unit() != null) {
            conditions.add(below("wanted", wanted.unit(), parameters));
        }
        if (wanted.owner() != null) {
            conditions.add("owner_id = :owner");
            parameters.put("owner", wanted.owner());
        }
    }

    private static void addScope(CaseScope scope, List<String> conditions, Map<String, Object> parameters) {
        if (scope.everything()) {
            return;
        }
        List<String> either = new ArrayList<>();
        for (String unit : scope.units()) {
            either.add(below("unit" + either.size(), unit, parameters));
        }
        if (scope.employeeId() != null) {
            either.add("owner_id = :self");
            either.add("opened_by = :self");
            parameters.put("self", scope.employeeId());
        }
        conditions.add(either.isEmpty() ? "false" : "(" + String.join(" or ", either) + ")");
    }

    /** The unit and all below it, as a range that an index can give: "/" comes right after ".". */
    private static String below(String name, String unit, Map<String, Object> parameters) {
        parameters.put(name, unit);
        parameters.put(name + "From", unit + ".");
        parameters.put(name + "To", unit + "/");
        return "(unit = :%1$s or unit > :%1$sFrom and unit < :%1$sTo)".formatted(name);
    }
}
