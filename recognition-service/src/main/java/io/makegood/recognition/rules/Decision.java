package io.makegood.recognition.rules;

/** What a rule makes of a fact. */
public enum Decision {
    /** It is recognised at once. */
    AWARD,
    /** It waits for a manager, and pays nothing before. */
    WAIT,
    /** It earns nothing. */
    NOTHING
}
