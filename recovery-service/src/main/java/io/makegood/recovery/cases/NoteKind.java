package io.makegood.recovery.cases;

/** What a note is about. */
public enum NoteKind {
    /** Somebody spoke to the customer. */
    CONTACT,
    /** For colleagues. */
    INTERNAL
}
