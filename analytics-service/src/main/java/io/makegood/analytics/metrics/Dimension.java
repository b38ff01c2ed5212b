package io.makegood.analytics.metrics;

/** By what the numbers are broken down. */
public enum Dimension {
    TOTAL("''::text"),
    /** Each unit with everything below it. */
    UNIT("unit"),
    DAY("day::text"),
    MONTH("to_char(day, 'YYYY-MM')"),
    EMPLOYEE("employee_id");

    /** The key of the total. */
    public static final String ALL = "";

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
