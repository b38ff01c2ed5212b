package io.makegood.benchmarks.rows;

import java.util.List;

/**
 * What a row came to.
 *
 * @param floor 0 where there is none
 * @param held whether everything else was as it must be, such as that no backlog was left
 * @param details the absolute figures behind it, a sentence each
 */
public record Outcome(Row row, double value, double floor, boolean held, List<String> details) {

    public Outcome {
        details = List.copyOf(details);
    }

    public Outcome(Row row, double value, double floor, List<String> details) {
        this(row, value, floor, true, details);
    }

    public double ratio() {
        return floor == 0 ? Double.NaN : value / floor;
    }

    public boolean isOk() {
        return held && row.target().isMetBy(value, floor);
    }
}
