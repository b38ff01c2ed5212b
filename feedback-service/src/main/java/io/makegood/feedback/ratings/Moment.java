package io.makegood.feedback.ratings;

/** What a contact turned out to be. */
public enum Moment {
    MAGIC,
    TRUTH,
    MISERY
}
