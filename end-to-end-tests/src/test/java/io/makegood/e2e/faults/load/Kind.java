package io.makegood.e2e.faults.load;

/** What a submission must lead to. */
public enum Kind {
    /** Kept and counted, nothing else. */
    ANSWER,
    /** A case of its own. */
    COMPLAINT,
    /** A case, or a place in the open case of the same customer. */
    JOINING,
    /** A recognition that pays. */
    PRAISE;

    public boolean opensOrJoinsACase() {
        return this == COMPLAINT || this == JOINING;
    }
}
