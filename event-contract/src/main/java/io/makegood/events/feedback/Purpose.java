package io.makegood.events.feedback;

/** Why it was asked. An answer to a recovery check counts in no score and opens no case. */
public enum Purpose {
    EXPERIENCE,
    RECOVERY_CHECK
}
