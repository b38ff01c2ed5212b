package io.makegood.benchmarks.figures;

/**
 * When each request of an open loop is due, whatever became of the ones before it. A latency counts from there: a request
 * that had to wait for a slow one before it was slow itself, and coordinated omission cannot hide it.
 */
public final class Schedule {

    private static final double NANOS = 1e9;

    private final long begin;
    private final double perSecond;
    private final long count;

    public Schedule(long beginNanos, double perSecond, double seconds) {
        if (perSecond <= 0 || seconds <= 0) {
            throw new IllegalArgumentException("a schedule needs a rate and a time");
        }
        this.begin = beginNanos;
        this.perSecond = perSecond;
        this.count = (long) (perSecond * seconds);
    }

    public long count() {
        return count;
    }

    /** The moment at which this one, counted from 0, is due. Computed anew each time, so that no error adds up. */
    public long dueAt(long number) {
        return begin + (long) (number * NANOS / perSecond);
    }

    /** How many are due by now. */
    public long dueBy(long nanos) {
        if (nanos < begin) {
            return 0;
        }
        long due = (long) ((nanos - begin) * perSecond / NANOS) + 1;
        return Math.min(due, count);
    }
}
