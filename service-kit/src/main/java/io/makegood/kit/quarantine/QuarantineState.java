package io.makegood.kit.quarantine;

/** Where a quarantined record stands. */
public enum QuarantineState {
    HELD,
    REPLAYED,
    DROPPED
}
