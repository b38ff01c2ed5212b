package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.figures.Target;
import io.makegood.benchmarks.figures.Target.AtLeast;
import io.makegood.benchmarks.figures.Target.AtMost;
import io.makegood.benchmarks.figures.Target.NoMoreThan;
import io.makegood.benchmarks.figures.Target.Reported;

/** The lines of the table. Row 6 has two. */
public enum Row {
    ACCEPTED(1, "answers accepted, beside the plain door", "/s", new AtLeast(4)),
    DURABLE(2, "answers accepted, beside pgbench", "/s", new AtLeast(0.7)),
    FIXED_RATE(3, "p99 at 80 % of the plain door's maximum", "ms", new AtMost(0.5)),
    LOOP(4, "3 minutes through the whole loop", "/s", new AtLeast(1)),
    RELAY(5, "relay draining a backlog of 200,000", "/s", new AtLeast(1)),
    REACTION_P50(6, "answer to ComplaintOpened, p50", "ms", new AtMost(3)),
    REACTION_P99(6, "answer to ComplaintOpened, p99", "ms", new AtMost(5)),
    MEMORY(7, "memory of the largest service under row 4", "MB", new NoMoreThan(400, "MB")),
    START(8, "./run from built to all ready", "s", new Reported()),
    DAY(9, "a day's numbers by unit, of 1,000,000", "ms", new AtMost(1.5)),
    FIRST_PAGE(10, "first page of open cases, of 1,000,000", "ms", new AtMost(1.5));

    private final int number;
    private final String title;
    private final String unit;
    private final Target target;

    Row(int number, String title, String unit, Target target) {
        this.number = number;
        this.title = title;
        this.unit = unit;
        this.target = target;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public Target target() {
        return target;
    }
}
