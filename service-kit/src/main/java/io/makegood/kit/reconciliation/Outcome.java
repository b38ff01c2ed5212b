package io.makegood.kit.reconciliation;

/** What became of an event: the first two where it is told, the others where it is heard. */
public enum Outcome {
    /** It is in the outbox, with the facts that it tells. */
    ACCEPTED,
    /** Kafka has acknowledged it, for the first time. */
    PUBLISHED,
    /** It took effect. */
    APPLIED,
    /** This consumer does not care for it. */
    IGNORED,
    /** It was put aside, and may still be replayed. */
    QUARANTINED,
    /** It came again, and changed nothing. */
    DUPLICATE,
    /** Something else came under an id that was used before. */
    ID_REUSED
}
