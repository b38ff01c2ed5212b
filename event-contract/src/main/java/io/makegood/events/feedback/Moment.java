package io.makegood.events.feedback;

/** What a contact turned out to be: better than expected, an ordinary chance to form an impression, or mishandled. */
public enum Moment {
    MAGIC,
    TRUTH,
    MISERY
}
