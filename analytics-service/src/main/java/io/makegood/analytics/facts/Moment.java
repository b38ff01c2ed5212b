package io.makegood.analytics.facts;

/** What a contact turned out to be. */
public enum Moment {
    MAGIC,
    TRUTH,
    MISERY
}
