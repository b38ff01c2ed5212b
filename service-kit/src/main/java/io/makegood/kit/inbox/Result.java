package io.makegood.kit.inbox;

/** What became of a record. */
enum Result {
    APPLIED,
    DUPLICATE,
    IGNORED,
    QUARANTINED
}
