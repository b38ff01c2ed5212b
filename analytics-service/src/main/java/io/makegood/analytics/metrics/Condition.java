package io.makegood.analytics.metrics;

import java.util.ArrayList;
import java.util.List;

/** A selection as SQL, on a table with the columns unit, day and employee_id. */
final class Condition {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Condition(Selection selection) {
        add(selection.units().condition(), selection.units().values());
        if (selection.from() != null) {
            add("day >= ?", List.of(selection.from()));
        }
        if (selection.to() != null) {
            add("day <= ?", List.of(selection.to()));
        }
    }

    /** On the counts, where everybody together is an employee without an id. */
    static Condition onCounts(Selection selection, Dimension dimension) {
        Condition condition = new Condition(selection);
        if (selection.employeeId() != null) {
            condition.add("employee_id = ?", List.of(selection.employeeId()));
        } else {
            condition.add(dimension == Dimension.EMPLOYEE ? "employee_id <> ''" : "employee_id = ''", List.of());
        }
        return condition;
    }

    /** On facts, where the employee is who it is, or nobody. */
    static Condition onFacts(Selection selection, Dimension dimension) {
        Condition condition = new Condition(selection);
        if (selection.employeeId() != null) {
            condition.add("employee_id = ?", List.of(selection.employeeId()));
        } else if (dimension == Dimension.EMPLOYEE) {
            condition.add("employee_id is not null", List.of());
        }
        return condition;
    }

    private void add(String part, List<?> filling) {
        parts.add(part);
        values.addAll(filling);
    }

    String sql() {
        return String.join(" and ", parts);
    }

    List<Object> values() {
        return values;
    }
}
