package io.makegood.analytics.rebuilds;

import io.makegood.analytics.generations.Generation;
import java.time.Instant;

/**
 * One rebuild and how far it has come.
 *
 * @param records how many there were on the topics when it began
 * @param read how many of them, and of those that came since, were read
 * @param rejected how many became no fact: they are in quarantine
 */
public record Rebuild(
        String id,
        Generation generation,
        State state,
        Instant startedAt,
        Instant finishedAt,
        long records,
        long read,
        long rejected) {

    /** The same, now that it is known how much there is to read. */
    Rebuild of(long size) {
        return new Rebuild(id, generation, state, startedAt, finishedAt, size, read, rejected);
    }

    /** What became of it. */
    public enum State {
        RUNNING,
        /** Its numbers were switched to. */
        DONE,
        /** Its process ended before it could: the numbers that served go on serving. */
        ABANDONED
    }
}
